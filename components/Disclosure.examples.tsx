import { Disclosure } from './Disclosure';

export const disclosureExamples = {
  closed: () => (
    <Disclosure summary="See the last 90 days">
      <p>What was shown.</p>
    </Disclosure>
  ),
};
