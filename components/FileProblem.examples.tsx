import { FileProblem } from './FileProblem';

export const fileProblemExamples = {
  'no place': () => <FileProblem problem={{ kind: 'not-flyleaf' }} />,
  'a line': () => <FileProblem problem={{ kind: 'truncated', place: { line: 1204 } }} />,
  'a column': () => <FileProblem problem={{ kind: 'not-json', place: { line: 7, column: 31 } }} />,
  'a row': () => <FileProblem problem={{ kind: 'invalid', place: { row: 12 } }} />,
  'a field': () => <FileProblem problem={{ kind: 'invalid', place: { row: 12, field: 'tags' } }} />,
  'a path': () => (
    <FileProblem problem={{ kind: 'invalid', place: { path: 'favourites[12].source.title' } }} />
  ),
  unreadable: () => <FileProblem problem={{ kind: 'unreadable' }} />,
};
