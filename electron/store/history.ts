import { createHash } from 'node:crypto';
import { link, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Reply } from '#shared/desk';
import { FORBIDDEN, MISSING, tolerate } from './file-failure';
import { makeFolder } from './folder';
import { namesIn } from './temporary';
import { writeWhole } from './writer';

const KEPT = 50;
const NUMBERED = /^(\d+)(?:-[0-9a-f]+)?\.jiedu$/u;

/** The revision about to be replaced: its file, its bytes, its number. */
export interface Previous {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly revision: number;
}

/** Keeps a revision in `history/` before a save replaces it, and lets go of those before the last 50. */
export async function keepPrevious(folder: string, previous: Previous): Promise<Reply<null>> {
  const made = await makeFolder(folder);
  if (!made.ok) return made;
  const kept = await keep(folder, previous);
  if (kept.ok) await forgetOld(folder);
  return kept;
}

async function keep(folder: string, { path, bytes, revision }: Previous): Promise<Reply<null>> {
  const plain = join(folder, `${revision}.jiedu`);
  const standing = await readFile(plain).catch(tolerate(MISSING));
  if (standing === undefined) return linkOrWrite(path, plain, bytes);
  if (standing.equals(bytes)) return ok(null);
  // Another file has had this number, say after an old one was put back by hand: keep both.
  return writeWhole(join(folder, `${revision}-${fingerprint(bytes)}.jiedu`), bytes);
}

/** A second name costs nothing, as a save never writes into the file; not every disk has them. */
async function linkOrWrite(from: string, to: string, bytes: Uint8Array): Promise<Reply<null>> {
  const linked = await link(from, to).then(
    () => true,
    () => false,
  );
  return linked ? ok(null) : writeWhole(to, bytes);
}

function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

async function forgetOld(folder: string): Promise<void> {
  const names = (await namesIn(folder)).filter((name) => NUMBERED.test(name));
  names.sort((one, other) => revisionOf(other) - revisionOf(one));
  for (const name of names.slice(KEPT)) {
    // One revision too many does no harm.
    await rm(join(folder, name), { force: true }).catch(tolerate(FORBIDDEN));
  }
}

function revisionOf(name: string): number {
  return Number(NUMBERED.exec(name)?.[1] ?? 0);
}
