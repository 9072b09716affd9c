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

const modifiers: Record<string, { webdriver: string; bit: number }> = {
  Alt: { webdriver: '\uE00A', bit: 1 },
  Control: { webdriver: '\uE009', bit: 2 },
  Meta: { webdriver: '\uE03D', bit: 4 },
  Shift: { webdriver: '\uE008', bit: 8 },
};

/** "Shift+Tab" → its modifiers and its key. A plus sign alone is a key. */
function parse(chord: string): { held: (typeof modifiers)[string][]; key: string } {
  const parts = chord === '+' ? ['+'] : chord.split('+');
  const key = parts.at(-1) ?? '';
  if (key.length !== 1 && !named[key]) throw new Error(`no key is called ${JSON.stringify(key)}`);
  const held = parts.slice(0, -1).map((name) => {
    const modifier = modifiers[name];
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
  const event = {
    key,
    modifiers: held.reduce((bits, { bit }) => bits | bit, 0),
    windowsVirtualKeyCode: named[key]?.windows ?? key.toUpperCase().charCodeAt(0),
  };
  return [
    { ...event, type: text ? 'keyDown' : 'rawKeyDown', ...(text ? { text } : {}) },
    { ...event, type: 'keyUp' },
  ];
}
