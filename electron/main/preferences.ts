import Store from 'electron-store';
import type { PreferencesStore } from '#electron/host';
import { ok, Preferences, refuse } from '#shared/desk';

/** Preferences in electron-store; a damaged file, or one that is none of ours, counts as none. */
export function openPreferences(): PreferencesStore {
  const store = new Store({ name: 'preferences', clearInvalidConfig: true });
  return {
    read: async () => Preferences.catch({}).parse({ ...store.store }),
    write: async (preferences) => {
      try {
        store.store = preferences;
        return ok(null);
      } catch {
        return refuse({
          code: 'not-writable',
          zh: `没记住设置：${store.path} 写不进去。看看磁盘是否已满、文件夹能否写入，再试一次`,
          en: `Settings not kept: ${store.path} cannot be written. Check the disk and the folder, then retry`,
        });
      }
    },
  };
}
