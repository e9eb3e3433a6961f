import { ok, refuse, type Reply } from '#shared/desk';
import type { Source } from '#shared/story';
import type { Reading } from './reading';
import { fileEmpty } from './refusals';
import { sha256Of } from './sha256';
import { visibleCharacters } from './visible-characters';

/** A reading with its hash and its characters; refused when nothing in it can be seen. */
export function sourceFrom(
  reading: Reading,
  format: Source['format'],
  fileName: string,
): Reply<Source> {
  const characters = visibleCharacters(reading.text);
  if (characters === 0) return refuse(fileEmpty(fileName));
  const sha256 = sha256Of(reading.text);
  return ok({ ...reading, sha256, format, fileName: baseName(fileName), characters });
}

/** The last part of a path. */
export const baseName = (fileName: string) => fileName.split(/[\\/]/u).at(-1) ?? fileName;
