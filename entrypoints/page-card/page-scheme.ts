import * as untouched from '../../components/untouched';

/** Below this a ground is dark: the relative luminance at which black and white text read equally well on it. */
const middle = 0.18;

/**
 * Whether the page is light or dark where the card comes to lie, whatever the reader's system is: a
 * white card glares on a dark page. Asks the page for its layout, so it is for when a card is shown.
 */
export function pageScheme(): 'light' | 'dark' {
  const beneath = untouched.elementAt(innerWidth - 60, innerHeight - 60) ?? untouched.body();
  for (let node: Node | null = beneath; node; node = untouched.parentOf(node)) {
    if (!untouched.isElement(node)) continue;
    const luminance = luminanceOf(getComputedStyle(node).backgroundColor);
    if (luminance !== undefined) return luminance < middle ? 'dark' : 'light';
  }
  return canvasScheme();
}

/** What the browser itself paints beneath a page that paints nothing. */
function canvasScheme() {
  const root = untouched.root();
  const schemes = root ? getComputedStyle(root).colorScheme : '';
  if (!schemes.includes('dark')) return 'light';
  const wantsDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return wantsDark || !schemes.includes('light') ? 'dark' : 'light';
}

/** Of a colour as browsers compute it; undefined when what lies beneath shines through. */
function luminanceOf(colour: string): number | undefined {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (!/^rgb/.test(colour) || alpha < 0.5) return undefined;
  // WCAG 2.2, relative luminance.
  const linear = (value: number) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
