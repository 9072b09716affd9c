/** Keys that are not characters, as the two browsers' protocols want them. */
const named: Record<string, { webdriver: string; windows: number; text?: string }> = {
  Backspace: { webdriver: '\uE003', windows: 8 },
  Tab: { webdriver: '\uE004', windows: 9 },
  Enter: { webdriver: '\uE007', windows: 13, text: '\r' },
  Escape: { webdriver: '\uE00C', windows: 27 },
  PageUp: { webdriver: '\uE00E', windows: 33 },
  PageDown: { webdriver: '\uE00F', windows: 34 },
  End: { webdriver: '\uE010', windows: 35 },
  Home: { webdriver: '\uE011', windows: 36 },
  ArrowLeft: { webdriver: '\uE012', windows: 37 },
  ArrowUp: { webdriver: '\uE013', windows: 38 },
  ArrowRight: { webdriver: '\uE014', windows: 39 },
  ArrowDown: { webdriver: '\uE015', windows: 40 },
  Delete: { webdriver: '\uE017', windows: 46 },
};

interface Modifier {
  key: string;
  webdriver: string;
  windows: number;
  bit: number;
}

const modifiers: readonly Modifier[] = [
  { key: 'Alt', webdriver: '\uE00A', windows: 18, bit: 1 },
  { key: 'Control', webdriver: '\uE009', windows: 17, bit: 2 },
  { key: 'Meta', webdriver: '\uE03D', windows: 91, bit: 4 },
  { key: 'Shift', webdriver: '\uE008', windows: 16, bit: 8 },
];

/** "Shift+Tab" → its modifiers and its key. A plus sign alone is a key. */
function parse(chord: string): { held: Modifier[]; key: string } {
  const parts = chord === '+' ? ['+'] : chord.split('+');
  const key = parts.at(-1) ?? '';
  if (key.length !== 1 && !named[key]) throw new Error(`no key is called ${JSON.stringify(key)}`);
  const held = parts.slice(0, -1).map((name) => {
    const modifier = modifiers.find((one) => one.key === name);
    if (!modifier) throw new Error(`no modifier key is called ${name}`);
    return modifier;
  });
  return { held, key };
}

/** The actions of one key source for WebDriver:PerformActions. */
export function webdriverActions(chord: string): { type: 'keyDown' | 'keyUp'; value: string }[] {
  const { held, key } = parse(chord);
  const values = [...held.map(({ webdriver }) => webdriver), named[key]?.webdriver ?? key];
  return [
    ...values.map((value) => ({ type: 'keyDown' as const, value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp' as const, value })),
  ];
}

/** The events of one press for Input.dispatchKeyEvent. */
export function devtoolsKeyEvents(chord: string): object[] {
  const { held, key } = parse(chord);
  const text = named[key] ? named[key].text : key;
  const windows = named[key]?.windows ?? key.toUpperCase().charCodeAt(0);
  const bits = held.reduce((sum, { bit }) => sum | bit, 0);
  const event = { key, windowsVirtualKeyCode: windows, modifiers: bits };
  return [
    ...held.map((modifier) => devtoolsModifier(modifier, 'rawKeyDown', bits)),
    { ...event, type: text ? 'keyDown' : 'rawKeyDown', ...(text && { text }) },
    { ...event, type: 'keyUp' },
    ...held.toReversed().map((modifier) => devtoolsModifier(modifier, 'keyUp', 0)),
  ];
}

function devtoolsModifier({ key, windows }: Modifier, type: string, bits: number): object {
  return { type, key, windowsVirtualKeyCode: windows, modifiers: bits };
}
