import * as v from 'valibot';
import type { Cadence, Pause } from './deal/cadence';

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

export const textSizes = ['small', 'normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];

/** What a tab shows while no new insight is due. */
export type Between = 'keep' | 'quiet';

export interface Settings {
  readonly version: 1;
  readonly cadence: Cadence;
  readonly between: Between;
  readonly pause: Pause | null;
  /** Whether insights come at the moments they suit. */
  readonly moments: boolean;
  readonly appearance: Appearance;
  readonly textSize: TextSize;
  /** Whether single keys (S, N, …) act on the new tab. */
  readonly keys: boolean;
  readonly topSites: boolean;
  readonly search: boolean;
}

export const defaultSettings: Settings = {
  version: 1,
  cadence: { kind: 'everyTab' },
  between: 'keep',
  pause: null,
  moments: true,
  appearance: 'system',
  textSize: 'normal',
  keys: true,
  topSites: false,
  search: false,
};

const whole = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const fields = {
  cadence: v.variant('kind', [
    v.strictObject({ kind: v.literal('everyTab') }),
    v.strictObject({ kind: v.literal('tabs'), count: whole(2, 100) }),
    v.strictObject({ kind: v.literal('interval'), minutes: whole(1, 7 * 24 * 60) }),
    v.strictObject({ kind: v.literal('daily'), at: whole(0, 24 * 60 - 1) }),
  ]),
  between: v.picklist(['keep', 'quiet']),
  pause: v.union([
    v.null(),
    v.literal('untilResumed'),
    v.strictObject({ until: whole(0, Number.MAX_SAFE_INTEGER) }),
  ]),
  moments: v.boolean(),
  appearance: v.picklist(appearances),
  textSize: v.picklist(textSizes),
  keys: v.boolean(),
  topSites: v.boolean(),
  search: v.boolean(),
};

const StoredSettings = v.fallback(
  v.object({
    version: v.fallback(v.literal(1), 1),
    cadence: v.fallback(fields.cadence, defaultSettings.cadence),
    between: v.fallback(fields.between, defaultSettings.between),
    pause: v.fallback(fields.pause, defaultSettings.pause),
    moments: v.fallback(fields.moments, defaultSettings.moments),
    appearance: v.fallback(fields.appearance, defaultSettings.appearance),
    textSize: v.fallback(fields.textSize, defaultSettings.textSize),
    keys: v.fallback(fields.keys, defaultSettings.keys),
    topSites: v.fallback(fields.topSites, defaultSettings.topSites),
    search: v.fallback(fields.search, defaultSettings.search),
  }),
  defaultSettings,
);

/**
 * Settings that come in a file: a broken one is an error. One that is missing takes its default, for
 * the file may be older than the setting.
 */
export const FileSettings = v.strictObject({
  version: v.literal(1),
  cadence: v.optional(fields.cadence, defaultSettings.cadence),
  between: v.optional(fields.between, defaultSettings.between),
  pause: v.optional(fields.pause, defaultSettings.pause),
  moments: v.optional(fields.moments, defaultSettings.moments),
  appearance: v.optional(fields.appearance, defaultSettings.appearance),
  textSize: v.optional(fields.textSize, defaultSettings.textSize),
  keys: v.optional(fields.keys, defaultSettings.keys),
  topSites: v.optional(fields.topSites, defaultSettings.topSites),
  search: v.optional(fields.search, defaultSettings.search),
});

/** A setting may be left out of a change, but not be there without a value. */
const Change = v.strictObject(
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, v.exactOptional(value)])),
);

/** Some settings with their new values. */
export type SettingsChange = Partial<Omit<Settings, 'version'>>;

/** Whatever was stored, as settings: a field that is missing or broken takes its default, alone. */
export function readSettings(stored: unknown): Settings {
  return v.parse(StoredSettings, stored);
}

/** @throws ValiError when the change holds anything that is not a setting or not one of its values */
export function changeSettings(settings: Settings, change: unknown): Settings {
  return { ...settings, ...(v.parse(Change, change) as SettingsChange) };
}
