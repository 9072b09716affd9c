import { webAddress } from '../library/web-address';

export const skippedKinds = ['bank', 'health', 'mail', 'documents'] as const;
/** What a reader does there is nobody's business: money, health, letters, and what they write. */
export type SkippedKind = (typeof skippedKinds)[number];

interface Skipped {
  /** With all their subdomains. */
  readonly hosts: readonly string[];
  /** Whole names within any host: `bank` is that of bank.example.org and of example.bank. */
  readonly names: readonly string[];
}

const listed = (words: string) => words.trim().split(/\s+/);

/** Pages that are never read and never nudged upon, whatever the reader allows. The options show this list. */
export const skippedPages: Readonly<Record<SkippedKind, Skipped>> = {
  bank: {
    hosts: listed(`
      americanexpress.com bankofamerica.com barclays.co.uk bbva.com bbva.es binance.com bnpparibas caixabank.es
      capitalone.com chase.com citi.com coinbase.com comdirect.de commerzbank.de credit-agricole.fr
      deutsche-bank.de discover.com dkb.de etrade.com fidelity.com halifax.co.uk hsbc.co.uk hsbc.com icicibank.com
      ing.be ing.com ing.de ing.nl intesasanpaolo.com klarna.com kraken.com lloydsbank.com mint.com monzo.com
      morganstanley.com n26.com nationwide.co.uk natwest.com onlinesbi.sbi paypal.com pnc.com postbank.de
      postfinance.ch raiffeisen.at raiffeisen.ch rbc.com revolut.com robinhood.com santander.co.uk santander.com
      schwab.com scotiabank.com sofi.com sparkasse.de starlingbank.com stripe.com td.com tdbank.com tiaa.org
      traderepublic.com truist.com ubs.com unicredit.it usbank.com vanguard.com venmo.com wellsfargo.com westernunion.com
      wise.com`),
    names: listed('bank banking ebanking onlinebanking netbanking netbank billing checkout'),
  },
  health: {
    hosts: listed(`
      23andme.com ada.com aetna.com anthem.com apotheken-umschau.de babylonhealth.com betterhelp.com cerebral.com
      cigna.com clevelandclinic.org clue.app cvs.com doctissimo.fr doctolib.de doctolib.fr drugs.com ehealthinsurance.com
      flo.health followmyhealth.com goodrx.com gesundheitsinformation.de healthcare.gov healthgrades.com healthline.com
      hims.com hopkinsmedicine.org humana.com kaiserpermanente.org labcorp.com mayoclinic.org medicare.gov
      medlineplus.gov medscape.com mychart.com mychart.org netdoktor.de nhs.uk onemedical.com patient.info
      patientslikeme.com plannedparenthood.org psychologytoday.com questdiagnostics.com talkspace.com teladoc.com
      uhc.com verywellhealth.com verywellmind.com walgreens.com webmd.com zocdoc.com`),
    names: listed('mychart patient patients patientportal myhealth clinic hospital'),
  },
  mail: {
    hosts: listed(`
      fastmail.com gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net hey.com inbox.google.com libero.it mail.com mail.google.com
      mail.ru mail.yahoo.com mailbox.org outlook.com outlook.live.com outlook.office.com outlook.office365.com posteo.de
      proton.me protonmail.com qq.com seznam.cz superhuman.com tutanota.com tuta.com web.de yandex.com zoho.com
      discord.com messages.google.com messenger.com slack.com teams.live.com teams.microsoft.com web.telegram.org
      web.whatsapp.com`),
    names: listed('mail webmail email mailbox owa roundcube'),
  },
  documents: {
    hosts: listed(`
      airtable.com app.asana.com canva.com coda.io docs.google.com drive.google.com dropbox.com dropboxpaper.com evernote.com
      figma.com hackmd.io icloud.com keep.google.com linear.app miro.com notion.so office.com officeapps.live.com
      onedrive.live.com onenote.com overleaf.com quip.com sharepoint.com sheets.google.com sites.google.com
      slides.google.com todoist.com trello.com workflowy.com`),
    names: listed('nextcloud owncloud onlyoffice collabora etherpad'),
  },
};

/**
 * Whether a page is neither read nor nudged upon because of its address: it is none of the web, is on
 * the list above, or on a site that the reader excluded.
 */
export function isSkipped(address: string, excludedSites: readonly string[]): boolean {
  const url = webAddress(address);
  if (!url) return true;
  const host = siteOf(url.hostname);
  const names = new Set(host.split('.'));
  const isListed = Object.values(skippedPages).some(
    (skipped) =>
      skipped.hosts.some((site) => isOfSite(host, site)) ||
      skipped.names.some((name) => names.has(name)),
  );
  return isListed || excludedSites.some((site) => isOfSite(host, siteOf(site)));
}

const isOfSite = (host: string, site: string) => host === site || host.endsWith(`.${site}`);

/** A host as it is compared: `www.` and a final dot say nothing. */
const siteOf = (host: string) =>
  host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');

/** @returns the excluded sites with this host among them, each once; unchanged when it is covered already */
export function excludeSite(excludedSites: readonly string[], host: string): readonly string[] {
  const site = siteOf(host);
  if (site === '' || excludedSites.some((one) => isOfSite(site, siteOf(one)))) return excludedSites;
  return [...excludedSites.filter((one) => !isOfSite(siteOf(one), site)), site].toSorted();
}

/**
 * The skipped sites as match patterns, as far as patterns can say it: on these the browser does not even
 * start what looks for pages to read.
 */
export function skippedPatterns(excludedSites: readonly string[]): readonly string[] {
  const hosts = Object.values(skippedPages).flatMap((skipped) => skipped.hosts);
  const sites = new Set([...hosts, ...excludedSites.map(siteOf)]);
  // One pattern that a browser does not understand, and it refuses them all.
  return [...sites].filter((site) => plainHost.test(site)).map((site) => `*://*.${site}/*`);
}

const plainHost = /^(?=.*[a-z])[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
