import { StoredData } from './StoredData';

export const storedDataExamples = {
  'all is well': () => (
    <StoredData repaired={0} favourites={42} insights={128} showings={3810} bytes={1_430_000} />
  ),
  repaired: () => <StoredData repaired={3} favourites={42} insights={128} showings={3810} />,
  'no database': () => (
    <StoredData trouble="broken" repaired={0} favourites={42} insights={0} showings={0} />
  ),
  'no second store': () => (
    <StoredData trouble="unmirrored" repaired={0} favourites={42} insights={128} showings={3810} />
  ),
};
