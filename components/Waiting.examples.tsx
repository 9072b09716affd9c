import { Waiting } from './Waiting';

export const waitingExamples = {
  'still reading': () => <Waiting />,
};
