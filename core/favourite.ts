import type { DocumentId } from './insight';

/** Where a passage stood when it was saved; a copy, for documents change and go. */
export interface PassageSource {
  readonly title: string;
  readonly section?: string;
  readonly author?: string;
  /** Set while the document is one of Flyleaf's. */
  readonly documentId?: DocumentId;
  readonly sectionIndex?: number;
  /** The canonical address of a web page; http or https. */
  readonly url?: string;
  /** The words just before and just after the passage on that page: they find it again. */
  readonly prefix?: string;
  readonly suffix?: string;
}

/** What a page hands over to be saved: exactly what the reader sees. */
export interface Passage {
  /** The insight's id; for a passage of a web page, made of its address and text. */
  readonly id: string;
  readonly text: string;
  readonly source: PassageSource;
}

/** Moments that the clock tells beforehand. */
export const planMoments = ['morning', 'workday', 'evening', 'night', 'weekend'] as const;
export type PlanMoment = (typeof planMoments)[number];

/** What the reader means to do: "When …, I will …", in their own words. It comes back once, at its moment. */
export interface Plan {
  readonly when: string;
  readonly will: string;
  readonly moment: PlanMoment;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  /** When it came back; absent before. */
  readonly cameAt?: number;
}

/** What the reader says of a plan. */
export type PlanWords = Pick<Plan, 'when' | 'will' | 'moment'>;

export interface Favourite extends Passage {
  readonly note: string;
  /** In the order in which they were given, each once. */
  readonly tags: readonly string[];
  /** Higher is newer, over all favourites of one browser. */
  readonly revision: number;
  /** Epoch milliseconds, all four. */
  readonly savedAt: number;
  /** When the reader last changed anything in it. */
  readonly changedAt: number;
  /** Set while it lies in the trash. */
  readonly removedAt?: number;
  /** When it comes back, as a favourite or with its plan. Absent in what an older Flyleaf saved. */
  readonly returnsAt?: number;
  /** How often it came back as a favourite; absent before the first time. */
  readonly timesReturned?: number;
  readonly plan?: Plan;
}

/** In characters (UTF-16 units). */
export const favouriteLimits = {
  id: 300,
  text: 20_000,
  /** Title, section and author, each. */
  line: 500,
  url: 4_000,
  /** Prefix and suffix, each. */
  context: 200,
  note: 20_000,
  /** `when` and `will` of a plan, each. */
  plan: 300,
  tag: 60,
  /** How many tags one favourite may have. */
  tags: 50,
} as const;
