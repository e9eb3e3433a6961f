import { createHash } from 'node:crypto';
import { link, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Reply } from '#shared/desk';
import { FORBIDDEN, MISSING, tolerate } from './file-failure';
import { makeFolder } from './folder';
import { revisionsToForget, type KeptRevision } from './history-limits';
import { namesIn } from './temporary';
import { writeWhole } from './writer';

/** `12.jiedu`, `12.correction.jiedu`; with a fingerprint where the number was taken. */
const NAME = /^(\d+)(\.correction)?(?:-[0-9a-f]+)?\.jiedu$/u;

/** The revision about to be replaced: its file, its bytes, its number. */
export interface Previous extends Omit<KeptRevision, 'name'> {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Keeps a revision in `history/` before a save replaces it, and lets go of old ones. */
export async function keepPrevious(
  folder: string,
  previous: Previous,
  now: Date,
): Promise<Reply<null>> {
  const made = await makeFolder(folder);
  if (!made.ok) return made;
  // A second name of the file tells its time, too, wherever the disk has second names.
  await utimes(previous.path, now, previous.savedAt / 1000).catch(tolerate(FORBIDDEN));
  const kept = await keep(folder, previous);
  if (kept.ok) await forgetOld(folder, now.getTime());
  return kept;
}

async function keep(folder: string, previous: Previous): Promise<Reply<null>> {
  const { path, bytes, revision, isCorrection } = previous;
  const stem = `${revision}${isCorrection ? '.correction' : ''}`;
  const plain = join(folder, `${stem}.jiedu`);
  const standing = await readFile(plain).catch(tolerate(MISSING));
  if (standing === undefined) return linkOrWrite(path, plain, bytes);
  if (standing.equals(bytes)) return ok(null);
  // Another file has had this number, say after an old one was put back by hand: keep both.
  return writeWhole(join(folder, `${stem}-${fingerprint(bytes)}.jiedu`), bytes);
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

async function forgetOld(folder: string, now: number): Promise<void> {
  const kept = await Promise.all((await namesIn(folder)).map((name) => keptAs(folder, name)));
  const known = kept.filter((revision) => revision !== undefined);
  for (const name of revisionsToForget(known, now)) {
    // One revision too many does no harm.
    await rm(join(folder, name), { force: true }).catch(tolerate(FORBIDDEN));
  }
}

/** Undefined for a file that is no revision, or that went away. */
async function keptAs(folder: string, name: string): Promise<KeptRevision | undefined> {
  const [, revision, correction] = NAME.exec(name) ?? [];
  if (revision === undefined) return undefined;
  const file = await stat(join(folder, name)).catch(tolerate([...MISSING, ...FORBIDDEN]));
  if (file === undefined) return undefined;
  const isCorrection = correction !== undefined;
  return { name, revision: Number(revision), isCorrection, savedAt: file.mtimeMs };
}
