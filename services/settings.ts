import type { SettingsService } from './contract';
import type { Dealer } from './dealer';
import type { Given } from './given';

export function createSettingsService({ settings }: Given, dealer: Dealer): SettingsService {
  return {
    read: settings.read,
    async change(change) {
      const changed = await settings.change(change);
      await dealer.redeal();
      return changed;
    },
  };
}
