import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showPageCard } from './page-card';

/** Injected into a page to show a card in its corner. Its value tells whether the page lets it be shown now. */
export default defineUnlistedScript(showPageCard);
