import { PopupWays } from './PopupWays';

const ignore = () => {};
const ways = (favourites: number | undefined, onSide?: () => void) => () => (
  <PopupWays favourites={favourites} onLibrary={ignore} onSide={onSide} onOptions={ignore} />
);

export const popupWaysExamples = {
  'not yet counted': ways(undefined),
  'no favourites': ways(0),
  'one favourite': ways(1, ignore),
  'many favourites': ways(12_345, ignore),
};
