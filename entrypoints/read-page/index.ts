import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from './read-page';

/** Injected into a page to learn what it is about. Its value is the answer. */
export default defineUnlistedScript({ main: readPage });
