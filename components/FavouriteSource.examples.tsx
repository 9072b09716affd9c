import { arabicText, longTitle, unbrokenText } from './example-card';
import { FavouriteSource } from './FavouriteSource';

const ignore = () => {};

export const favouriteSourceExamples = {
  'a document': () => (
    <FavouriteSource
      source={{ title: 'The Intricate Dance', section: 'Strategies for harmonising' }}
      text="Being able"
      onSource={ignore}
    />
  ),
  'a web page with an author': () => (
    <FavouriteSource
      source={{ title: longTitle, author: 'Somebody Else', url: 'https://www.example.org/a' }}
      text="Being able"
      onSource={ignore}
    />
  ),
  'nothing to press, and no place to break': () => (
    <FavouriteSource source={{ title: unbrokenText, section: unbrokenText }} text="Being able" />
  ),
  'from right to left': () => (
    <FavouriteSource
      source={{ title: arabicText, url: 'https://www.example.org/a' }}
      text={arabicText}
      onSource={ignore}
    />
  ),
};
