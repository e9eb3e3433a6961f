import { createHash } from 'node:crypto';
import { MAX_FILE_BYTES, ok, refuse, type Failure, type Reply } from '#shared/desk';
import type { Source } from '#shared/story';
import { decodeText } from './decode-text';

export interface ReadSourceOptions {
  /** A label of the Encoding Standard; detected when left out. */
  readonly encoding?: string | undefined;
}

const FORMATS: Readonly<Record<string, Source['format']>> = {
  md: 'md',
  markdown: 'md',
  txt: 'txt',
};

/**
 * Reads a report's bytes into its source: the text, unchanged, and its hash. Refused are empty files,
 * files that are too large, other formats, and bytes that are no text.
 */
export function readSource(
  bytes: Uint8Array,
  fileName: string,
  { encoding }: ReadSourceOptions = {},
): Reply<Source> {
  const format = formatOf(fileName);
  if (format === undefined) return refuse(unknownFormat(fileName));
  if (bytes.length > MAX_FILE_BYTES) return refuse(tooLarge(fileName));
  if (bytes.length === 0) return refuse(empty(fileName));
  const decoded = decodeText(bytes, fileName, encoding);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const characters = countVisible(text);
  if (characters === 0) return refuse(empty(fileName));
  return ok({
    text,
    sha256: sha256Of(text),
    encoding: decoded.value.encoding,
    format,
    fileName: baseName(fileName),
    characters,
  });
}

/** SHA-256 of a text as UTF-8, lower-case hex. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Code points that are not white space. */
export function countVisible(text: string): number {
  let count = 0;
  for (const character of text) if (!/^\s$/u.test(character)) count += 1;
  return count;
}

function formatOf(fileName: string): Source['format'] | undefined {
  const extension = /\.([^.\\/]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
}

const baseName = (fileName: string) => fileName.split(/[\\/]/u).at(-1) ?? fileName;

const unknownFormat = (fileName: string): Failure => ({
  code: 'format-unknown',
  zh: `读不了 ${fileName} 这种格式。请存为 .md 或 .txt 再导入`,
  en: `${fileName} is in a format that cannot be read. Save it as .md or .txt first`,
});

const tooLarge = (fileName: string): Failure => ({
  code: 'file-too-large',
  zh: `${fileName} 超过 ${MAX_FILE_BYTES / 1024 / 1024} MB，读不了。请只留报告正文再导入`,
  en: `${fileName} is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB. Keep only the report's text and try again`,
});

const empty = (fileName: string): Failure => ({
  code: 'file-empty',
  zh: `${fileName} 是空的，没有可导入的文字。请换一个文件`,
  en: `${fileName} is empty: there is nothing to import. Choose another file`,
});
