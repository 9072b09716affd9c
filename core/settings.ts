import * as v from 'valibot';
import type { Cadence, Pause } from './deal/cadence';
import { type Reason, reasons } from './deal/reason';
import { type Level, levels } from './nudge/nudge';

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

export const textSizes = ['small', 'normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];

/** In minutes after local midnight; `to` is the next day's when it is not later. The same twice: none. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

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
  readonly nudges: Level;
  /** Each of the three ways on its own. */
  readonly badge: boolean;
  readonly pageCard: boolean;
  readonly notification: boolean;
  /** Without nudges. They also tell when the reader's day begins. */
  readonly quietHours: QuietHours;
  /** No nudges before this time, in epoch milliseconds. */
  readonly snoozedUntil: number | null;
  /** Whether pages may be read for what they are about: on the sites that the browser lets Flyleaf read. */
  readonly readPages: boolean;
  /** Whether the browser tells when the reader comes back to the machine. */
  readonly idle: boolean;
  /** Hosts whose pages are never read and never nudged upon; their subdomains too. */
  readonly excludedSites: readonly string[];
  /** Reasons for which the reader wants less to come. */
  readonly lessFor: readonly Reason[];
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
  nudges: 'sometimes',
  badge: false,
  pageCard: false,
  notification: false,
  quietHours: { from: 22 * 60, to: 8 * 60 },
  snoozedUntil: null,
  readPages: false,
  idle: false,
  excludedSites: [],
  lessFor: [],
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
  nudges: v.picklist(levels),
  badge: v.boolean(),
  pageCard: v.boolean(),
  notification: v.boolean(),
  quietHours: v.strictObject({ from: whole(0, 24 * 60 - 1), to: whole(0, 24 * 60 - 1) }),
  snoozedUntil: v.nullable(whole(0, Number.MAX_SAFE_INTEGER)),
  readPages: v.boolean(),
  idle: v.boolean(),
  excludedSites: v.pipe(v.array(v.pipe(v.string(), v.maxLength(253))), v.maxLength(1000)),
  lessFor: v.array(v.picklist(reasons)),
};

type Fields = typeof fields;
const names = Object.keys(fields) as (keyof Fields)[];

/** Each field as `wrap` makes it. */
const eachField = <W>(wrap: (name: keyof Fields) => W) =>
  Object.fromEntries(names.map((name) => [name, wrap(name)]));

const StoredSettings = v.fallback(
  v.object({
    version: v.fallback(v.literal(1), 1),
    ...eachField((name) => v.fallback(fields[name] as v.GenericSchema, defaultSettings[name])),
  }),
  defaultSettings,
);

/**
 * Settings that come in a file: a broken one is an error. One that is missing takes its default, for
 * the file may be older than the setting.
 */
export const FileSettings = v.strictObject({
  version: v.literal(1),
  ...eachField((name) => v.optional(fields[name] as v.GenericSchema, defaultSettings[name])),
}) as unknown as v.GenericSchema<unknown, Settings>;

/** A setting may be left out of a change, but not be there without a value. */
const Change = v.strictObject(
  eachField((name) => v.exactOptional(fields[name] as v.GenericSchema)),
);

/** Some settings with their new values. */
export type SettingsChange = Partial<Omit<Settings, 'version'>>;

/** Whatever was stored, as settings: a field that is missing or broken takes its default, alone. */
export function readSettings(stored: unknown): Settings {
  return v.parse(StoredSettings, stored) as unknown as Settings;
}

/** @throws ValiError when the change holds anything that is not a setting or not one of its values */
export function changeSettings(settings: Settings, change: unknown): Settings {
  return { ...settings, ...(v.parse(Change, change) as SettingsChange) };
}
