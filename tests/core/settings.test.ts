import {
  anything,
  boolean,
  constant,
  constantFrom,
  dictionary,
  integer,
  oneof,
  property,
  record,
  string,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appearances,
  changeSettings,
  defaultSettings,
  readSettings,
  type Settings,
  type SettingsChange,
  textSizes,
} from '../../core/settings';
import { always } from '../fixtures/always';

const someSettings = record<Settings>({
  version: constant(1),
  cadence: oneof(
    constant({ kind: 'everyTab' as const }),
    record({ kind: constant('tabs' as const), count: integer({ min: 2, max: 100 }) }),
    record({ kind: constant('interval' as const), minutes: integer({ min: 1, max: 10_080 }) }),
    record({ kind: constant('daily' as const), at: integer({ min: 0, max: 1439 }) }),
  ),
  between: constantFrom('keep', 'quiet'),
  pause: oneof(
    constant(null),
    constant('untilResumed' as const),
    record({ until: integer({ min: 0, max: Number.MAX_SAFE_INTEGER }) }),
  ),
  moments: boolean(),
  appearance: constantFrom(...appearances),
  textSize: constantFrom(...textSizes),
  keys: boolean(),
  topSites: boolean(),
  search: boolean(),
});

const fields = Object.keys(defaultSettings).filter((field) => field !== 'version');

/** A value that no setting takes. */
const broken = oneof(
  constantFrom(undefined, -1, 0.5, 1e9, '', 'no', [], {}, { kind: 'tabs', count: 1 }),
  constantFrom({ kind: 'tabs', count: 101 }, { kind: 'interval', minutes: 0 }),
  constantFrom({ kind: 'daily', at: 1440 }, { kind: 'everyTab', more: 1 }, { until: -1 }),
);

describe('stored settings', () => {
  test('come back as they were', () => {
    always(
      property(someSettings, (settings) => {
        expect(readSettings(settings)).toEqual(settings);
      }),
    );
  });

  test('fall back field by field', () => {
    always(
      property(someSettings, constantFrom(...fields), broken, (settings, field, junk) => {
        const { [field as 'cadence']: _lost, ...kept } = settings;

        expect(readSettings({ ...settings, [field]: junk })).toEqual({
          ...defaultSettings,
          ...kept,
        });
        expect(readSettings(kept)).toEqual({ ...defaultSettings, ...kept });
      }),
      { numRuns: 500 },
    );
  });

  test('are settings, whatever was stored', () => {
    always(
      property(oneof(anything(), dictionary(constantFrom(...fields), anything())), (stored) => {
        const settings = readSettings(stored);

        expect(Object.keys(settings)).toEqual(Object.keys(defaultSettings));
        expect(readSettings(settings)).toEqual(settings);
      }),
      { numRuns: 500 },
    );
  });

  test('are the defaults before the first change', () => {
    expect(readSettings(undefined)).toEqual(defaultSettings);
    expect(defaultSettings.cadence).toEqual({ kind: 'everyTab' });
  });
});

describe('a change', () => {
  test('is taken when each of its values is one of its setting', () => {
    always(
      property(someSettings, someSettings, constantFrom(...fields), (settings, other, field) => {
        const change = { [field]: other[field as 'cadence'] } as SettingsChange;

        expect(changeSettings(settings, change)).toEqual({ ...settings, ...change });
      }),
    );
  });

  test('is refused whole when one value is broken', () => {
    always(
      property(someSettings, constantFrom(...fields), broken, (settings, field, junk) => {
        expect(() => changeSettings(settings, { moments: true, [field]: junk })).toThrow();
      }),
      { numRuns: 500 },
    );
  });

  test('is refused when it names what is no setting, or the version', () => {
    const noSetting = string().filter((name) => !fields.includes(name) && name !== '__proto__');

    always(
      property(noSetting, anything(), (name, value) => {
        expect(() => changeSettings(defaultSettings, { [name]: value })).toThrow();
      }),
    );
    expect(() => changeSettings(defaultSettings, { version: 2 })).toThrow();
  });

  test.each([undefined, null, 'quiet', 7, true])('is refused when it is %j', (junk) => {
    expect(() => changeSettings(defaultSettings, junk)).toThrow();
  });
});
