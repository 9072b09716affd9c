import { OnHold } from './OnHold';

export const onHoldExamples = {
  paused: () => (
    <OnHold text="New insights are paused until 15:04." label="Resume" onResume={() => {}} />
  ),
};
