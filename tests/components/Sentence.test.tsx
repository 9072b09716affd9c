import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';

// Another language, in which the second thing comes first.
vi.mock('../../components/text', () => ({
  t: (_key: string, [first, second]: string[]) => `In ${second}, ${first}.`,
}));

afterEach(() => render(null, document.body));

test('each slot stands where the language wants it', async () => {
  const { Sentence } = await import('../../components/Sentence');

  render(<Sentence message="options_look" slots={[<b key="a">dark</b>, 'large']} />, document.body);

  expect(document.body.innerHTML).toContain('In large, <b>dark</b>.');
});
