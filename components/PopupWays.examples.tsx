import { PopupWays } from './PopupWays';

const ignore = () => {};

export const popupWaysExamples = {
  'not yet counted': () => (
    <PopupWays favourites={undefined} onLibrary={ignore} onOptions={ignore} />
  ),
  'no favourites': () => <PopupWays favourites={0} onLibrary={ignore} onOptions={ignore} />,
  'one favourite': () => <PopupWays favourites={1} onLibrary={ignore} onOptions={ignore} />,
  'many favourites': () => <PopupWays favourites={12_345} onLibrary={ignore} onOptions={ignore} />,
};
