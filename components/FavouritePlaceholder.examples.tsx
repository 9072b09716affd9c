import { FavouritePlaceholder } from './FavouritePlaceholder';

export const favouritePlaceholderExamples = {
  'still to be read': () => <FavouritePlaceholder />,
};
