import * as v from 'valibot';
import type { Nudge } from '../core/nudge/nudge';
import type { PageCard } from '../core/nudge/page-card';
import { isSkipped } from '../core/nudge/skipped-pages';
import type { Dealer } from './dealer';
import type { Given } from './given';
import type { NudgesService, PagesService } from './nudge-contract';
import type { Nudger } from './nudger';
import type { WebPage } from './offer';

const Signs = v.strictObject({ typing: v.boolean(), fullscreen: v.boolean() });
const Token = v.pipe(v.string(), v.maxLength(100));
const Answer = v.picklist(['saved', 'dismissed', 'ignored']);

/**
 * What the scripts in a web page may ask. A page may be hostile and its process may be taken over, so
 * nothing that it says is believed but where it stands, for which the browser vouches.
 *
 * @param atWork does what must not go on while everything is deleted; reading a page may
 */
export function createPagesService(
  given: Given,
  nudger: Pick<Nudger, 'another' | 'answered' | 'consider' | 'waiting'>,
  { exclude }: Pick<NudgesService, 'exclude'>,
  dealer: Pick<Dealer, 'pageRead'>,
  atWork: <Result>(work: () => Promise<Result>) => Promise<Result>,
): (page: WebPage) => PagesService {
  const { settings, favourites, mayRead, readPage } = given;

  async function asPageCard({ token, card }: Nudge): Promise<PageCard | null> {
    const { text, language, documentTitle, reason, about = [], insightId } = card;
    if (!reason) return null;
    const kept = await favourites.get(insightId);
    const saved = kept !== undefined && kept.removedAt === undefined;
    return { token, text, language, documentTitle, reason, about, saved };
  }

  return ({ tabId, url, audible }) => {
    /** The card of this very tab; a page that was given another knows nothing of this one’s token. */
    async function isGiven(token: string): Promise<boolean> {
      return (await nudger.waiting('page', tabId))?.token === v.parse(Token, token);
    }

    async function isWanted(): Promise<boolean> {
      const { readPages, excludedSites } = await settings.read();
      return readPages && !isSkipped(url, excludedSites) && mayRead(url);
    }

    async function mustBeGiven(token: string): Promise<void> {
      if (!(await isGiven(token))) throw new Error('There is no such card in this tab');
    }

    return {
      async settled(given) {
        const signs = v.parse(Signs, given);
        if (!(await isWanted())) return;
        const reading = await readPage(tabId);
        if ('refused' in reading) return;
        // Reading takes its time, in which the reader may have thought better of it.
        const matches = await atWork(async () =>
          (await isWanted()) ? dealer.pageRead(reading.topic) : undefined,
        );
        if (matches) await nudger.consider({ kind: 'page', tabId, matches, signs, audible });
      },
      async card() {
        const { excludedSites } = await settings.read();
        // The tab may have gone on to another page since.
        if (isSkipped(url, excludedSites)) return null;
        const nudge = await nudger.waiting('page', tabId);
        return nudge && asPageCard(nudge);
      },
      async answered(token, outcome) {
        const answer = v.parse(Answer, outcome);
        // What was saved must be told from what was not.
        if (answer === 'saved') await mustBeGiven(token);
        if (await isGiven(token)) await nudger.answered(token, answer);
      },
      async next(token) {
        await mustBeGiven(token);
        const nudge = await nudger.another(token);
        return nudge && asPageCard(nudge);
      },
      async notHere(token) {
        await mustBeGiven(token);
        await exclude(new URL(url).hostname);
        await nudger.answered(token, 'dismissed');
      },
    };
  };
}
