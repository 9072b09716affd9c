import type { Saved, Signals, Topic } from '../core/deal/context/signals';
import { dayOf } from '../core/deal/context/time-of-day';
import type { InsightId } from '../core/insight';
import { beginOfDay, dayNumber } from '../core/local-day';
import { defaultSettings, type Settings } from '../core/settings';
import type { TopicMatch } from '../core/topic/match';
import type { KeptTopic } from '../store/page-topic';
import type { DealSource } from './deal-source';
import type { Given } from './given';
import type { Returning } from './returning';
import type { TabTimes } from './tab-times';

/** What a deal asks others for. */
export interface Advisers {
  readonly returning: Returning;
  /** What was read last, as long as it is fresh. */
  readonly pageTopic: () => Promise<KeptTopic | undefined>;
}

/** Collects what contexts are told. All of it is read by index. */
export interface SignalReader {
  read(settings: Settings, times: TabTimes): Promise<Signals>;
  /** What fits a page that was read, best first. */
  match(page: KeptTopic): Promise<readonly TopicMatch[]>;
  /** The insights of matches that stand in a queue. */
  topicOf(matches: readonly TopicMatch[], readAt: number): Promise<Topic>;
}

/** Of the newest favourites; more were not saved of late. */
const mostSaved = 20;
/** In milliseconds: what is older was not saved of late. */
const lately = 7 * 24 * 60 * 60 * 1000;
/** How many of the insights that fit a page are looked at; and how many of them for the hand. */
const mostMatches = 20;
const mostInHand = 12;
const mostDue = 5;

export function createSignalReader(
  given: Pick<Given, 'favourites' | 'topics' | 'now'>,
  source: DealSource,
  { returning, pageTopic }: Advisers,
): SignalReader {
  const { favourites, topics, now } = given;
  /** Of the page read last: the same page is not matched again for every tab. */
  let matched: { readonly at: number; readonly matches: readonly TopicMatch[] } | undefined;

  async function topicOf(matches: readonly TopicMatch[], readAt: number): Promise<Topic> {
    const found = await source.insights(matches.map(({ insightId }) => insightId));
    const insights = found.flatMap(({ turn, ...insight }) =>
      turn === undefined ? [] : [{ ...insight, turn }],
    );
    return { readAt, matches, insights };
  }

  async function match({ topic, at }: KeptTopic): Promise<readonly TopicMatch[]> {
    const matches = await topics.match(topic, mostMatches);
    matched = { at, matches };
    return matches;
  }

  async function readTopic(): Promise<Topic | undefined> {
    const page = await pageTopic();
    if (!page) return undefined;
    const matches = matched?.at === page.at ? matched.matches : await match(page);
    return matches.length > 0 ? topicOf(matches.slice(0, mostInHand), page.at) : undefined;
  }

  async function readSaved(at: number) {
    const newest = (await favourites.list(mostSaved)).favourites.filter(
      ({ savedAt }) => savedAt <= at && at - savedAt <= lately,
    );
    const insights = await source.insights(newest.map(({ id }) => id as InsightId));
    const asInsight = new Map<string, Saved>(insights.map((insight) => [insight.id, insight]));
    const day = dayNumber(at);
    const [yesterday, today] = [beginOfDay(day - 1), beginOfDay(day)];
    const of = (favourites: typeof newest): Saved[] =>
      favourites.flatMap(({ id }) => {
        const { pole, themes } = asInsight.get(id) ?? {};
        return themes ? [{ themes, ...(pole && { pole }) }] : [];
      });
    return {
      saved: of(newest),
      yesterday: {
        saved: of(newest.filter(({ savedAt }) => savedAt >= yesterday && savedAt < today)),
        until: beginOfDay(day + 1),
      },
    };
  }

  return {
    topicOf,
    match,
    async read({ quietHours, lessFor, moments }, { tabs, returnedAt }) {
      const at = now();
      const [came, due] = await Promise.all([
        source.showingsSince(beginOfDay(dayNumber(at))),
        returning.due(mostDue),
      ]);
      const cameToday = came.flatMap(({ reason }) => reason ?? []);
      if (!moments) return { now: at, cameToday, due, lessFor };
      const [topic, saved] = await Promise.all([readTopic(), readSaved(at)]);
      const day = dayOf(quietHours, defaultSettings.quietHours);
      return {
        now: at,
        ...(day && { day }),
        tabs,
        ...(returnedAt !== undefined && { returnedAt }),
        ...(topic && { topic }),
        ...saved,
        cameToday,
        due,
        lessFor,
      };
    },
  };
}
