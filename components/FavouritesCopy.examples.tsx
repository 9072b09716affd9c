import { FavouritesCopy } from './FavouritesCopy';

const ignore = () => {};
const draw = (count: number | undefined) => () => (
  <FavouritesCopy count={count} library="/library.html" onCopy={ignore} />
);

export const favouritesCopyExamples = {
  'nothing saved': draw(0),
  'one saved': draw(1),
  'many saved': draw(1234),
  'not counted': draw(undefined),
};
