import { SearchBox } from './SearchBox';

export const searchBoxExamples = {
  empty: () => <SearchBox onSearch={() => {}} />,
};
