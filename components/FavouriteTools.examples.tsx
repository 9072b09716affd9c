import { FavouriteTools } from './FavouriteTools';

const ignore = () => {};

export const favouriteToolsExamples = {
  'of an insight': () => (
    <FavouriteTools
      source={{ title: 'A page' }}
      noteOpen={false}
      tagsOpen={false}
      onNote={ignore}
      onTags={ignore}
      onCopy={ignore}
      onPicture={ignore}
      onSection={ignore}
      onRemove={ignore}
    />
  ),
  'while the note is open': () => (
    <FavouriteTools
      source={{ title: 'A page' }}
      noteOpen
      tagsOpen={false}
      onNote={ignore}
      onTags={ignore}
      onCopy={ignore}
      onPicture={ignore}
      onSection={ignore}
      onRemove={ignore}
    />
  ),
};
