import type { SharedLock } from '../store/shared-lock';
import type { StorageService } from './contract';

/**
 * The services as they may be called: side by side, but for deleting everything, which waits for what
 * runs and is waited for by what comes. So nothing that was read before is written after it.
 */
export function underLock<
  S extends Readonly<Record<string, object>> & { readonly storage: StorageService },
>(lock: SharedLock, services: S): S {
  const { storage } = services;
  const shared = Object.entries(services).map(([name, service]) => [
    name,
    allShared(lock, service),
  ]);
  const { storage: sharedStorage, ...others } = Object.fromEntries(shared);
  return {
    ...others,
    storage: {
      ...sharedStorage,
      deleteEverything: () => lock.exclusive(() => storage.deleteEverything()),
    },
  };
}

function allShared<S extends object>(lock: SharedLock, service: S): S {
  const methods = Object.entries(service).map(([name, method]) => [
    name,
    (...args: readonly unknown[]) => lock.shared(async () => Reflect.apply(method, service, args)),
  ]);
  return Object.fromEntries(methods);
}
