import { defaultSettings } from '../core/settings';
import { Quiet } from './Quiet';

const ignore = () => {};
const pausedSettings = { ...defaultSettings, pause: 'untilResumed' } as const;

export const quietExamples = {
  'between two insights': () => (
    <Quiet settings={defaultSettings} onShow={ignore} onResume={ignore} />
  ),
  paused: () => <Quiet settings={pausedSettings} onShow={ignore} onResume={ignore} />,
  'before the settings are known': () => (
    <Quiet settings={undefined} onShow={ignore} onResume={ignore} />
  ),
};
