import { arabicText } from './example-card';
import { SearchField } from './SearchField';

const ignore = () => {};

export const searchFieldExamples = {
  empty: () => <SearchField words="" tags={[]} onSearch={ignore} onTagBegun={ignore} />,
  found: () => (
    <SearchField
      words="river patience"
      found="1,234 found"
      tags={[]}
      onSearch={ignore}
      onTagBegun={ignore}
    />
  ),
  'from right to left': () => (
    <SearchField
      words={arabicText}
      found="1 found"
      tags={[]}
      onSearch={ignore}
      onTagBegun={ignore}
    />
  ),
};
