import { KeysDialog } from './KeysDialog';

export const keysDialogExamples = {
  'the keys': () => <KeysDialog onClose={() => {}} />,
};
