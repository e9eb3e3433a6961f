import { openPdf, type OpenPdf } from './open-pdf';
import { damaged, MAX_CHARACTERS, MAX_RUNS, PdfRefusal, tooLong, tooSlow } from './pdf-failures';
import { withPdfThread, type PdfThread } from './pdf-thread';
import { readRuns, type Meter, type RawPage } from './pdf-runs';

/**
 * The text of every page. A page with a fault is read as far as it goes and named in `left`.
 * @throws {PdfRefusal} for a file that cannot be opened, is too long, or takes too long
 */
export async function readPages(
  bytes: Uint8Array,
  fileName: string,
  timeLimitMs: number,
): Promise<RawPage[]> {
  const meter = limits(fileName);
  return withPdfThread((thread) =>
    withinLimits(readEach({ bytes, fileName, thread, meter }), { thread, fileName, timeLimitMs }),
  );
}

interface Reading {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly thread: PdfThread;
  readonly meter: Meter;
}

async function readEach(reading: Reading): Promise<RawPage[]> {
  const { bytes, fileName, thread, meter } = reading;
  const pdf = await openPdf(bytes, fileName, { thread, strict: true });
  try {
    const pages: RawPage[] = [];
    for (let number = 1; number <= pdf.document.numPages; number += 1) {
      const page = await readPage(pdf, number, meter);
      pages.push(page ?? (await readDamagedPage(reading, number)));
    }
    return pages;
  } finally {
    await pdf.close();
  }
}

/** Undefined for a page that the library cannot read to its end. */
async function readPage(
  { document }: OpenPdf,
  number: number,
  meter: Meter,
): Promise<RawPage | undefined> {
  try {
    const page = await document.getPage(number);
    const raw = await readRuns(page, meter);
    page.cleanup();
    return raw;
  } catch (error) {
    if (error instanceof PdfRefusal) throw error;
    return undefined;
  }
}

async function readDamagedPage(reading: Reading, number: number): Promise<RawPage> {
  const { bytes, fileName, thread, meter } = reading;
  const lenient = await openPdf(bytes, fileName, { thread, strict: false });
  try {
    const page = await readPage(lenient, number, meter);
    if (page === undefined) throw new PdfRefusal(damaged(fileName));
    return { ...page, left: [...page.left, { kind: 'damaged', text: `第 ${number} 页` }] };
  } finally {
    await lenient.close();
  }
}

/** Counts what was read. */
function limits(fileName: string): Meter {
  let allRuns = 0;
  let allCharacters = 0;
  return (runs, characters) => {
    allRuns += runs;
    allCharacters += characters;
    if (allRuns > MAX_RUNS || allCharacters > MAX_CHARACTERS) {
      throw new PdfRefusal(tooLong(fileName));
    }
  };
}

interface TimeLimit {
  readonly thread: PdfThread;
  readonly fileName: string;
  readonly timeLimitMs: number;
}

/** Ends a wait for a parser that spins, and one for a parser that is no more. */
export async function withinLimits<T>(
  work: Promise<T>,
  { thread, fileName, timeLimitMs }: TimeLimit,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new PdfRefusal(tooSlow(fileName, timeLimitMs)));
      thread.stop();
    }, timeLimitMs);
  });
  const dead = thread.ended.then(() => {
    throw new PdfRefusal(damaged(fileName));
  });
  try {
    return await Promise.race([work, late, dead]);
  } finally {
    clearTimeout(timer);
  }
}
