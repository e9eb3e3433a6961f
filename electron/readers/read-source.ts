import { MAX_FILE_BYTES, ok, refuse, type Failure, type Reply } from '#shared/desk';
import type { Source } from '#shared/story';
import { decodeText } from './decode-text';
import { leavings } from './left-out';
import { readDocx } from './read-docx';
import { readHtml } from './read-html';
import { readPdf } from './read-pdf';
import type { Reading } from './reading';
import { fileEmpty, fileTooLarge, formatUnknown } from './refusals';
import { baseName, sourceFrom } from './source-from';

export interface ReadSourceOptions {
  /** The name of an encoding (utf-8, gb18030, big5 …); recognised when left out. */
  readonly encoding?: string | undefined;
}

const FORMATS: ReadonlyMap<string, Source['format']> = new Map([
  ['md', 'md'],
  ['markdown', 'md'],
  ['txt', 'txt'],
  ['html', 'html'],
  ['htm', 'html'],
  ['docx', 'docx'],
  ['pdf', 'pdf'],
]);

/**
 * Reads a report's bytes: its text and the hash that stands for it. A text file is taken unchanged but
 * for a byte order mark; a web page, a Word file or a PDF by its reading in light Markdown, with what
 * that leaves out. Refused are other formats, files without text or above `MAX_FILE_BYTES`, and bytes
 * that are no text.
 * @param fileName a name or a path: failures repeat it, the source keeps its last part
 */
export async function readReportSource(
  bytes: Uint8Array,
  fileName: string,
  options: ReadSourceOptions = {},
): Promise<Reply<Source>> {
  if (formatOf(bytes, fileName) !== 'pdf') return readSource(bytes, fileName, options);
  const refusal = sizeRefusal(bytes, fileName);
  if (refusal !== undefined) return refuse(refusal);
  const reading = await readPdfReport(bytes, fileName);
  return reading.ok ? sourceFrom(reading.value, 'pdf', fileName) : reading;
}

/** The same at once, for every format but PDF, which is read in a thread of its own. */
export function readSource(
  bytes: Uint8Array,
  fileName: string,
  { encoding }: ReadSourceOptions = {},
): Reply<Source> {
  const format = formatOf(bytes, fileName);
  if (format === undefined || format === 'pdf') return refuse(formatUnknown(fileName));
  const refusal = sizeRefusal(bytes, fileName);
  if (refusal !== undefined) return refuse(refusal);
  const reading = read(format, bytes, fileName, encoding);
  return reading.ok ? sourceFrom(reading.value, format, fileName) : reading;
}

/** A text file is its own reading. */
function read(
  format: Exclude<Source['format'], 'pdf'>,
  bytes: Uint8Array,
  fileName: string,
  encoding: string | undefined,
): Reply<Reading> {
  switch (format) {
    case 'html':
      return readHtml(bytes, fileName, encoding);
    case 'docx':
      return readDocx(bytes, fileName);
    case 'md':
    case 'txt':
      return decodeText(bytes, fileName, encoding);
  }
}

function sizeRefusal(bytes: Uint8Array, fileName: string): Failure | undefined {
  if (bytes.length > MAX_FILE_BYTES) return fileTooLarge(fileName, MAX_FILE_BYTES);
  return bytes.length === 0 ? fileEmpty(fileName) : undefined;
}

async function readPdfReport(bytes: Uint8Array, fileName: string): Promise<Reply<Reading>> {
  const pdf = await readPdf(bytes, fileName);
  if (!pdf.ok) return pdf;
  const left = leavings();
  for (const { kind, text } of pdf.value.left) left.add(kind, text);
  return ok({ text: pdf.value.text, encoding: 'utf-8', ...left.take() });
}

/** How Word files and PDFs begin, whatever they are called: names go wrong on their way to the desk. */
const SIGNATURES: readonly (readonly [format: Source['format'], start: string])[] = [
  ['docx', 'PK\u0003\u0004'],
  ['pdf', '%PDF-'],
];

function formatOf(bytes: Uint8Array, fileName: string): Source['format'] | undefined {
  const named = formatOfName(fileName);
  if (named === undefined) return undefined;
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNATURES.find(([, signature]) => start.startsWith(signature))?.[0] ?? named;
}

function formatOfName(fileName: string): Source['format'] | undefined {
  return FORMATS.get(/\.([^.]+)$/u.exec(baseName(fileName))?.[1]?.toLowerCase() ?? '');
}
