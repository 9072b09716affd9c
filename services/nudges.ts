import * as v from 'valibot';
import { minute } from '../core/deal/cadence';
import { beginOfDay, dayNumber } from '../core/local-day';
import { countToday } from '../core/nudge/limits';
import { outcomes, type Way, ways } from '../core/nudge/nudge';
import { told } from '../core/nudge/nudge-log';
import { beginOfTomorrow } from '../core/nudge/quiet-hours';
import { excludeSite } from '../core/nudge/skipped-pages';
import type { Settings } from '../core/settings';
import { createInTurn } from '../store/in-turn';
import type { Dealer } from './dealer';
import type { Given } from './given';
import type { NudgesService, Snooze, WayState } from './nudge-contract';
import type { Nudger } from './nudger';
import type { StartUp } from './start-up';

const GivenToken = v.pipe(v.string(), v.maxLength(100));
const GivenTab = v.pipe(v.number(), v.integer());
const GivenHost = v.pipe(v.string(), v.nonEmpty(), v.maxLength(253), v.regex(/^[^\s/@?#]+$/));
const GivenSnooze = v.picklist(['hour', 'today', 'tomorrow']);

/** How many matches of a page are weighed against what was shown of late. */
const mostMatches = 20;

export function createNudgesService(
  given: Given,
  startUp: StartUp,
  dealer: Dealer,
  nudger: Nudger,
): NudgesService {
  const { settings, nudgeLog, topics, readPage, now } = given;
  // The list is read, changed and written.
  const inTurn = createInTurn();

  const changeSites = (edit: (sites: readonly string[]) => readonly string[]) =>
    inTurn(async () => {
      const { excludedSites } = await settings.read();
      return (await settings.change({ excludedSites: edit(excludedSites) })).excludedSites;
    });

  return {
    async ways() {
      const log = await nudgeLog.read();
      const states = ways.map((way): [Way, WayState] => {
        const { rate, tell } = log.ways[way];
        const today = countToday(
          log.nudges.filter((nudge) => nudge.way === way),
          now(),
        );
        return [way, { rate, tell, today }];
      });
      return Object.fromEntries(states) as Record<Way, WayState>;
    },
    async told() {
      await nudgeLog.change(told);
    },
    async snooze(snooze) {
      const { quietHours } = await settings.read();
      const until = endOf(v.parse(GivenSnooze, snooze), quietHours, now());
      await settings.change({ snoozedUntil: until });
      await nudger.refresh();
      return until;
    },
    async resume() {
      await settings.change({ snoozedUntil: null });
    },
    waiting: nudger.forPopup,
    answered: async (token, outcome) =>
      nudger.answered(v.parse(GivenToken, token), v.parse(v.picklist(outcomes), outcome)),
    async forPage(tabId) {
      await startUp.ready();
      const reading = await readPage(v.parse(GivenTab, tabId));
      if ('refused' in reading) return { found: reading.refused };
      const matches = await topics.match(reading.topic, mostMatches);
      if (matches.length === 0) return { found: 'nothing' };
      const card = await dealer.aside({ wanted: ['topic'], matches });
      if (!card) return { found: 'nothing' };
      await dealer.shownAside(card, 'popup', now());
      return { found: 'card', card };
    },
    exclude: async (host) => {
      const site = v.parse(GivenHost, host);
      return changeSites((sites) => excludeSite(sites, site));
    },
    include: async (host) => {
      const site = v.parse(GivenHost, host);
      return changeSites((sites) => sites.filter((one) => one !== site));
    },
  };
}

function endOf(snooze: Snooze, quietHours: Settings['quietHours'], now: number): number {
  switch (snooze) {
    case 'hour':
      return now + 60 * minute;
    case 'today':
      return beginOfDay(dayNumber(now) + 1);
    case 'tomorrow':
      return beginOfTomorrow(quietHours, now);
  }
}
