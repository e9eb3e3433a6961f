import type { Reply } from '#shared/desk';
import { leaveCanvasOut } from './no-canvas';
import { isMeaningless } from './pdf-doubts';
import {
  meaningless,
  PdfRefusal,
  replyOf,
  scanned,
  sideways,
  TIME_LIMIT_MS,
  tooLong,
} from './pdf-failures';
import type { LeftOut, PdfText } from './pdf-model';
import { checkStreams } from './pdf-streams';
import { textOfPages } from './pdf-text';

export interface ReadPdfOptions {
  /** Parsing that takes longer is ended and refused. */
  readonly timeLimitMs?: number;
}

/**
 * Reads a PDF report into its words, in reading order and without page furniture. A paragraph that a
 * column or page cut stays two, with an empty line between: joining is import's part. Characters are
 * the file's own, never normalised. Refused are files that are damaged, locked, scanned, or too long.
 */
export async function readPdf(
  bytes: Uint8Array,
  fileName: string,
  { timeLimitMs = TIME_LIMIT_MS }: ReadPdfOptions = {},
): Promise<Reply<PdfText>> {
  return replyOf(async () => {
    const { tooLarge, broken } = checkStreams(bytes);
    if (tooLarge) throw new PdfRefusal(tooLong(fileName));
    // Large, and most starts of the program read no PDF.
    leaveCanvasOut();
    const { readPages } = await import('./pdf-pages');
    const pages = await readPages(bytes, fileName, timeLimitMs);
    const { text, left } = textOfPages(pages);
    const notRead = pages.flatMap((page) => page.left);
    refuseUnreadable(text, notRead, fileName);
    return { text, left: [...left, ...notRead, ...(broken ? [BROKEN_STREAM] : [])] };
  });
}

/** The file holds a page, and perhaps turned text, but nothing to import. */
function refuseUnreadable(text: string, notRead: readonly LeftOut[], fileName: string): void {
  if (text.trim() === '') {
    const isTurned = notRead.some(({ kind }) => kind !== 'damaged');
    throw new PdfRefusal((isTurned ? sideways : scanned)(fileName));
  }
  if (isMeaningless(text)) throw new PdfRefusal(meaningless(fileName));
}

const BROKEN_STREAM: LeftOut = { kind: 'damaged', text: '文件里有一段数据不完整' };
