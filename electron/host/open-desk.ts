import { randomBytes } from 'node:crypto';
import { readStoryFile } from '#electron/readers';
import { createFilePreferences, openLibrary, type PreferencesStore } from '#electron/store';
import { openFonts, type DeskFonts } from './desk-fonts';
import { join } from 'node:path';
import { openTemplates } from './own-templates';
import { createHost, type Host, type HostNeeds } from './host';

export interface DeskSettings extends Pick<HostNeeds, 'describe' | 'log' | 'sample'> {
  readonly libraryDir: string;
  readonly fontsDir: string;
  /** A file in the library's folder when left out. */
  readonly preferences?: PreferencesStore | undefined;
  readonly clock?: (() => Date) | undefined;
}

/** The host over real files, and the fonts it shares with the window. */
export interface Desk {
  readonly host: Host;
  readonly fonts: DeskFonts;
}

/** The newspaper's own page designs, in the library's folder. */
const TEMPLATES_FOLDER = 'templates';

export async function openDesk(settings: DeskSettings): Promise<Desk> {
  const { libraryDir, fontsDir, describe, log, sample } = settings;
  const clock = settings.clock ?? (() => new Date());
  const randomHex = (bytes: number) => randomBytes(bytes).toString('hex');
  const library = await openLibrary(libraryDir, { clock, randomHex, readStoryFile });
  const preferences = settings.preferences ?? createFilePreferences(libraryDir, { clock });
  const fonts = openFonts(fontsDir);
  const templates = openTemplates(join(libraryDir, TEMPLATES_FOLDER));
  const host = createHost({ library, preferences, fonts, templates, describe, log, clock, sample });
  return { host, fonts };
}
