import { BookOpen, Heart } from 'lucide';
import { Icon } from './Icon';

export const iconExamples = {
  'a heart': () => <Icon icon={Heart} />,
  'an open book': () => <Icon icon={BookOpen} />,
};
