import { expect, test } from 'vitest';
import { passingLines } from './passing-lines';

/** Other ways to a forbidden import or a clock. Refused, all but the lines that end in `// fine`. */
const dodges = {
  'core/deal/dodges.ts': `
    import type { Card } from './card'; // fine
    import type { Favourite } from '../../store/favourites';
    export * from '../../store/favourites';
    export type { Hand } from '../../store/hand';
    const late = await import('../../store/favourites');
    const common = require('../../store/favourites');
    import assigned = require('../../store/favourites');
    type Hidden = import('../../store/favourites').FavouriteStore;
    const many = import.meta.glob('../../store/*');
    const worker = new URL('../../store/favourites', import.meta.url);
    import '~/store/favourites';
    import '@/core/insight';
    import '/store/favourites';
    import './../../store/favourites';
    import '../deal/../../store/favourites';
    import '../..';
    const now = new Date();
    const bare = new Date;
    const text = Date();
    const stamp = Date.now();
    const clock = Date.now;
    const { now: aliased } = Date;
    const roll = Math.random();
    const { random } = Math;
    const given = new Date(0); // fine
    const largest = Math.max(1, 2); // fine
    const title = document.title;
    const kept = localStorage.getItem('hand');
    const everything = globalThis.indexedDB;
    const asked = await fetch('https://example.org');
    const api = browser.storage.local;
    const later = setTimeout(() => {}, 1);`,
  'store/dodges.ts': `
    import '../core/../services/cards';
    import './../services/cards';
    import '../core/..';
    const late = await import('../services/cards');
    const now = new Date(); // fine`,
  'entrypoints/newtab/dodges.ts': `
    import './NewTab'; // fine
    import '../newtab/NewTab';
    import './../popup/main';
    import '../../entrypoints/popup/main';
    import '../../core/../services/cards';
    const late = await import('../popup/main');
    const started = await import('./start'); // fine`,
};

const planted = Object.fromEntries(
  Object.entries(dodges).map(([path, text]) => [path, text.trim().split(/\n\s*/)]),
);
const passing = passingLines(planted);

test.each(Object.entries(planted))('%s finds no way around the table', (path, lines) => {
  expect(passing[path]).toEqual(lines.filter((line) => line.endsWith('// fine')));
});
