import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultLibraryDir } from '../../../electron/host/locations';

describe('the library lives where the system keeps a user’s data', () => {
  const home = '/home/user';
  test.each([
    ['linux', {}, join(home, '.local', 'share', 'jiedu')],
    ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'jiedu')],
    ['linux', { XDG_DATA_HOME: 'relative' }, join(home, '.local', 'share', 'jiedu')],
    ['darwin', {}, join(home, 'Library', 'Application Support', 'Jiedu')],
    ['win32', { APPDATA: '/Roaming' }, join('/Roaming', 'Jiedu')],
    ['win32', {}, join(home, 'AppData', 'Roaming', 'Jiedu')],
    ['linux', { JIEDU_LIBRARY: '/stories', XDG_DATA_HOME: '/data' }, '/stories'],
    ['linux', { JIEDU_LIBRARY: '' }, join(home, '.local', 'share', 'jiedu')],
  ] as const)('%s with %j: %s', (platform, env, expected) => {
    expect(defaultLibraryDir({ platform, env, home })).toBe(expected);
  });
});
