import { LevelMeaning } from './LevelMeaning';

export const levelMeaningExamples = {
  off: () => <LevelMeaning level="off" />,
  rarely: () => <LevelMeaning level="rarely" />,
  sometimes: () => <LevelMeaning level="sometimes" />,
  often: () => <LevelMeaning level="often" />,
};
