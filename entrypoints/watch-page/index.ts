import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchPage } from './watch-page';

/** Registered for the sites that the reader lets Flyleaf read, while they do. */
export default defineUnlistedScript(watchPage);
