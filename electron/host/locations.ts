import { homedir } from 'node:os';
import { join } from 'node:path';

/** What the place of the library depends on. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Where the stories live: JIEDU_LIBRARY, or the user's data folder as each system has it. */
export function defaultLibraryDir(
  { platform, env, home }: Surroundings = {
    platform: process.platform,
    env: process.env,
    home: homedir(),
  },
): string {
  const { JIEDU_LIBRARY: chosen, APPDATA: roaming, XDG_DATA_HOME: data } = env;
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Jiedu');
  if (platform === 'win32') return join(roaming ?? join(home, 'AppData', 'Roaming'), 'Jiedu');
  // XDG Base Directory: an empty or relative value counts as unset.
  return join(data?.startsWith('/') ? data : join(home, '.local', 'share'), 'jiedu');
}
