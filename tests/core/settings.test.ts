import { anything, constantFrom, dictionary, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeSettings,
  defaultSettings,
  readSettings,
  type SettingsChange,
} from '../../core/settings';
import { always } from '../fixtures/always';
import { anySettings } from '../fixtures/any-settings';

const fields = Object.keys(defaultSettings).filter((field) => field !== 'version');

/** A value that no setting takes. */
const broken = oneof(
  constantFrom(undefined, -1, 0.5, 1e16, '', 'no', [0], {}, { kind: 'tabs', count: 1 }),
  constantFrom({ kind: 'tabs', count: 101 }, { kind: 'interval', minutes: 0 }),
  constantFrom({ kind: 'daily', at: 1440 }, { kind: 'everyTab', more: 1 }, { until: -1 }),
);

describe('stored settings', () => {
  test('come back as they were', () => {
    always(
      property(anySettings, (settings) => {
        expect(readSettings(settings)).toEqual(settings);
      }),
    );
  });

  test('fall back field by field', () => {
    always(
      property(anySettings, constantFrom(...fields), broken, (settings, field, junk) => {
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
      property(anySettings, anySettings, constantFrom(...fields), (settings, other, field) => {
        const change = { [field]: other[field as 'cadence'] } as SettingsChange;

        expect(changeSettings(settings, change)).toEqual({ ...settings, ...change });
      }),
    );
  });

  test('is refused whole when one value is broken', () => {
    always(
      property(anySettings, constantFrom(...fields), broken, (settings, field, junk) => {
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
