import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Preferences, type Reply } from '#shared/desk';
import { FORBIDDEN, MISSING, tolerate } from './file-failure';
import { makeFolder } from './folder';
import { createQueue } from './queue';
import { writeWhole } from './writer';

/** Where the desk's preferences live: a file here, electron-store in Electron. */
export interface PreferencesStore {
  read(): Promise<Preferences>;
  write(preferences: Preferences): Promise<Reply<null>>;
}

const FILE_NAME = 'preferences.json';

/** Preferences in a file of the folder; a damaged one is kept aside and counts as none. */
export function createFilePreferences(
  folder: string,
  { clock }: { readonly clock: () => Date },
): PreferencesStore {
  const path = join(folder, FILE_NAME);
  const queue = createQueue();
  return {
    read: () => queue.run(path, () => readPreferences(path, clock)),
    write: (preferences) =>
      queue.run(path, async () => {
        const made = await makeFolder(folder);
        return made.ok ? writeWhole(path, Buffer.from(JSON.stringify(preferences))) : made;
      }),
  };
}

async function readPreferences(path: string, clock: () => Date): Promise<Preferences> {
  const text = await readFile(path, 'utf8').catch(tolerate([...MISSING, ...FORBIDDEN]));
  if (text === undefined) return {};
  const parsed = Preferences.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  await rename(path, `${path}.damaged-${clock().getTime()}`).catch(tolerate(FORBIDDEN));
  return {};
}

/** The value, or undefined for text that is no JSON, which no schema of ours takes. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
