import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readSelection } from './read-selection';

/** Injected into the page when the reader asks to keep what is selected. Its value is the answer. */
export default defineUnlistedScript(readSelection);
