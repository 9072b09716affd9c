import { ReadFailure } from './ReadFailure';

export const readFailureExamples = {
  'a card': () => <ReadFailure failure="card" onRetry={() => {}} />,
  'the favourites': () => <ReadFailure failure="list" onRetry={() => {}} />,
};
