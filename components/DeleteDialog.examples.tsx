import { DeleteDialog } from './DeleteDialog';

const ignore = () => {};

export const deleteDialogExamples = {
  'with favourites': () => <DeleteDialog favourites={42} onDelete={ignore} onClose={ignore} />,
  'not counted': () => <DeleteDialog favourites={undefined} onDelete={ignore} onClose={ignore} />,
};
