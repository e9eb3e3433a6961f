import { openPdf, type OpenPdf } from './open-pdf';
import {
  damaged,
  MAX_CHARACTERS,
  MAX_RUNS,
  PdfRefusal,
  TIME_LIMIT_MS,
  tooLong,
  tooSlow,
} from './pdf-failures';
import { readRuns, type Meter, type RawPage } from './pdf-runs';

/**
 * The text of every page. A page with a fault is read as far as it goes and named in `left`.
 * @throws {PdfRefusal} for a file that cannot be opened, is too long, or takes too long
 */
export async function readPages(bytes: Uint8Array, fileName: string): Promise<RawPage[]> {
  const meter = limits(fileName);
  const strict = await openPdf(bytes, fileName, true);
  try {
    const read = async (): Promise<RawPage[]> => {
      const pages: RawPage[] = [];
      for (let number = 1; number <= strict.document.numPages; number += 1) {
        pages.push(
          (await readPage(strict, number, meter)) ??
            (await readDamagedPage(bytes, fileName, number, meter)),
        );
      }
      return pages;
    };
    return await withinTime(read(), fileName);
  } finally {
    await strict.close();
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

async function readDamagedPage(
  bytes: Uint8Array,
  fileName: string,
  number: number,
  meter: Meter,
): Promise<RawPage> {
  const lenient = await openPdf(bytes, fileName, false);
  try {
    const page = await readPage(lenient, number, meter);
    if (page === undefined) throw new PdfRefusal(damaged(fileName));
    return { ...page, left: [...page.left, { kind: 'damaged', text: `第 ${number} 页` }] };
  } finally {
    await lenient.close();
  }
}

/** Counts what was read; the clock is read here too, since a busy library starves every timer. */
function limits(fileName: string): Meter {
  const deadline = performance.now() + TIME_LIMIT_MS;
  let allRuns = 0;
  let allCharacters = 0;
  return (runs, characters) => {
    allRuns += runs;
    allCharacters += characters;
    if (allRuns > MAX_RUNS || allCharacters > MAX_CHARACTERS) {
      throw new PdfRefusal(tooLong(fileName));
    }
    if (performance.now() > deadline) throw new PdfRefusal(tooSlow(fileName));
  };
}

/** Ends a wait for the library that would never end by itself. */
async function withinTime<T>(work: Promise<T>, fileName: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PdfRefusal(tooSlow(fileName))), TIME_LIMIT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
