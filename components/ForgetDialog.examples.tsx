import { ForgetDialog } from './ForgetDialog';

const ignore = () => {};

export const forgetDialogExamples = {
  'what was shown': () => <ForgetDialog onForget={ignore} onClose={ignore} />,
};
