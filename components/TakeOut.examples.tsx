import { TakeOut } from './TakeOut';

const ignore = () => {};
const draw = (count: number | undefined, read: number | null, taken: number | null) => () => (
  <TakeOut
    count={count}
    read={read}
    taken={taken}
    library="/library.html"
    onEverything={ignore}
    onFavourites={ignore}
    onStop={ignore}
  />
);

export const takeOutExamples = {
  'nothing saved': draw(0, null, null),
  'one saved': draw(1, null, 1),
  'many saved': draw(1234, null, null),
  'a file under way': draw(100_000, 12_500, null),
  'a file made': draw(1234, null, 1234),
  'not counted': draw(undefined, null, null),
};
