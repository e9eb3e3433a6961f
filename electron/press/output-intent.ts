import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { OutputCondition } from '#shared/desk';
import { profileMissing } from './font-file-error';
import { projectFolder } from './font-paths';
import type { OwnProfile } from './own-profile';

/** 印刷条件 as the file states it. */
export interface OutputIntent {
  /** The condition's name in the ICC's registry. */
  readonly identifier: string;
  readonly condition: string;
  readonly info: string;
  /** Not there for a profile of one's own. */
  readonly registry?: 'http://www.color.org';
  /** The output profile, packed with Flate; none where the name says enough. */
  readonly packedProfile?: Uint8Array;
}

const CONDITIONS: Readonly<Record<OutputCondition, Omit<OutputIntent, 'packedProfile'>>> = {
  newsprint: {
    identifier: 'CGATS TR 002',
    condition: 'Coldset offset on newsprint, CGATS TR 002 (SNAP 2007)',
    info: 'Newsprint profile built from CGATS TR 002-2007, total ink 236 %',
  },
  'CGATS TR 002': {
    identifier: 'CGATS TR 002',
    condition: 'Coldset offset on newsprint, CGATS TR 002 (SNAP 2007)',
    info: 'SNAP 2007, coldset on newsprint',
  },
  IFRA26: {
    identifier: 'IFRA26',
    condition: 'Coldset offset on newsprint, ISO 12647-3:2004, 26 % tone value increase',
    info: 'ISOnewspaper26v4',
  },
  IFRA30: {
    identifier: 'IFRA30',
    condition: 'Coldset offset on newsprint, ISO 12647-3:2004, 30 % tone value increase',
    info: 'ISOnewspaper30v4',
  },
  JCN2002: {
    identifier: 'JCN2002',
    condition: 'Japan Color 2002 Newspaper',
    info: 'Japan Color 2002 Newspaper',
  },
};

/**
 * The stated condition; the newsprint profile is read once a process.
 * @throws {FontFileError} when the profile is not where the project keeps it
 */
export async function outputIntent(condition: OutputCondition): Promise<OutputIntent> {
  if (condition !== 'newsprint') return { ...CONDITIONS[condition], registry: REGISTRY };
  return { ...CONDITIONS.newsprint, registry: REGISTRY, packedProfile: await newsprintProfile() };
}

const REGISTRY = 'http://www.color.org';

/** A profile of the press's own is in no registry: the file says `Custom` and embeds it (ISO 15930). */
export function ownIntent({ name, bytes }: OwnProfile): OutputIntent {
  const packedProfile = deflateSync(bytes, { level: 9 });
  return { identifier: 'Custom', condition: name, info: name, packedProfile };
}

/** Without the measurements it was made from and the finest steps of its way to ink: see its README. */
const NEWSPRINT = 'cgats-tr002-newsprint-tac236-embedded.icc';

let kept: Promise<Uint8Array> | undefined;

async function newsprintProfile(): Promise<Uint8Array> {
  kept ??= readProfile();
  try {
    return await kept;
  } catch (cause) {
    kept = undefined;
    throw cause;
  }
}

/** The whole ICC profile, by which pictures are turned into inks; the file embeds a leaner one of the same press. */
export function newsprintProfilePath(): string {
  return join(projectFolder(), 'resources', 'icc', 'cgats-tr002-newsprint-tac236.icc');
}

async function readProfile(): Promise<Uint8Array> {
  const path = join(projectFolder(), 'resources', 'icc', NEWSPRINT);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw profileMissing(path, cause);
  });
  return deflateSync(bytes, { level: 9 });
}
