import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyLooks, keptLooks } from '../components/appearance';

/** Runs in the head of a page, so that its very first frame is as dark or light as the reader chose. */
export default defineUnlistedScript(() => {
  const looks = keptLooks();
  if (looks) applyLooks(looks);
});
