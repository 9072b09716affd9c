import type { SettingsService } from './contract';
import type { Dealer } from './dealer';
import type { Given } from './given';
import type { StartUp } from './start-up';

export function createSettingsService(
  { settings }: Given,
  startUp: StartUp,
  dealer: Dealer,
): SettingsService {
  return {
    read: settings.read,
    async change(change) {
      await startUp.ready();
      const changed = await settings.change(change);
      await dealer.redeal();
      return changed;
    },
  };
}
