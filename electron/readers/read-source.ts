import { MAX_FILE_BYTES, ok, refuse, type Reply } from '#shared/desk';
import type { Source } from '#shared/story';
import { decodeText } from './decode-text';
import { fileEmpty, fileTooLarge, formatUnknown } from './refusals';
import { sha256Of } from './sha256';
import { visibleCharacters } from './visible-characters';

export interface ReadSourceOptions {
  /** The name of an encoding (utf-8, gb18030, big5 …); recognised when left out. */
  readonly encoding?: string | undefined;
}

const FORMATS: ReadonlyMap<string, Source['format']> = new Map([
  ['md', 'md'],
  ['markdown', 'md'],
  ['txt', 'txt'],
]);

/**
 * Reads a report's bytes: its text, unchanged but for a byte order mark, and the hash that stands for it.
 * Refused are other formats, files without text or above `MAX_FILE_BYTES`, and bytes that are no text.
 * @param fileName a name or a path: failures repeat it, the source keeps its last part
 */
export function readSource(
  bytes: Uint8Array,
  fileName: string,
  { encoding }: ReadSourceOptions = {},
): Reply<Source> {
  const name = fileName.split(/[\\/]/u).at(-1) ?? fileName;
  const format = FORMATS.get(extensionOf(name));
  if (format === undefined) return refuse(formatUnknown(fileName));
  if (bytes.length > MAX_FILE_BYTES) return refuse(fileTooLarge(fileName, MAX_FILE_BYTES));
  if (bytes.length === 0) return refuse(fileEmpty(fileName));
  const decoded = decodeText(bytes, fileName, encoding);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const characters = visibleCharacters(text);
  if (characters === 0) return refuse(fileEmpty(fileName));
  const facts = { encoding: decoded.value.encoding, format, fileName: name, characters };
  return ok({ text, sha256: sha256Of(text), ...facts });
}

function extensionOf(name: string): string {
  return /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}
