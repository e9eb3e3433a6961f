import { EVERYWHERE, type Box } from './geometry';
import { MAX_NESTING, MAX_PAGES, noPdf, tooMuch } from './limits';
import type { PdfFile } from './pdf-file';
import { isList, isRef, nameOf, type PdfDict, type PdfValue } from './values';

/** A page with what it inherits (ISO 32000-1, 7.7.3). */
export interface PageFacts {
  /** 1-based. */
  readonly number: number;
  readonly dict: PdfDict;
  readonly resources: PdfValue;
  readonly content: Buffer;
  readonly media: Box | undefined;
  readonly crop: Box | undefined;
  readonly bleed: Box | undefined;
  readonly trim: Box | undefined;
  readonly art: Box | undefined;
  /** What is printed at the most: the bleed, or what comes nearest to it. */
  readonly printed: Box;
}

const INHERITED = new Set(['Resources', 'MediaBox', 'CropBox', 'Rotate']);

/** @throws {PreflightRefusal} where there are no pages, or too many */
export function pagesOf(file: PdfFile): PageFacts[] {
  const leaves = [...leavesOf(file)];
  if (leaves.length === 0) throw noPdf();
  return leaves.map((dict, index) => pageFacts(file, dict, index + 1));
}

function* leavesOf(file: PdfFile): Generator<PdfDict> {
  const root = file.get(file.trailer, 'Root');
  const seen = new Set<number>();
  let count = 0;
  function* walk(
    value: PdfValue,
    inherited: PdfDict['entries'],
    depth: number,
  ): Generator<PdfDict> {
    if (isRef(value)) {
      if (seen.has(value.number)) return;
      seen.add(value.number);
    }
    const { entries } = file.dict(value);
    const own = new Map([...inherited, ...entries]);
    const kids = file.resolve(entries.get('Kids'));
    if (!isList(kids)) {
      count += 1;
      if (count > MAX_PAGES) throw tooMuch();
      if (nameOf(file.resolve(entries.get('Type'))) === 'Page')
        yield { kind: 'dict', entries: own };
      return;
    }
    const passed = new Map([...own].filter(([key]) => INHERITED.has(key)));
    if (depth < MAX_NESTING) for (const kid of kids) yield* walk(kid, passed, depth + 1);
  }
  yield* walk(file.get(root, 'Pages'), new Map(), 0);
}

function pageFacts(file: PdfFile, dict: PdfDict, number: number): PageFacts {
  const box = (key: string) => boxIn(file, dict, key);
  const boxes = {
    media: box('MediaBox'),
    crop: box('CropBox'),
    bleed: box('BleedBox'),
    trim: box('TrimBox'),
    art: box('ArtBox'),
  };
  return {
    number,
    dict,
    resources: file.get(dict, 'Resources'),
    content: contentOf(file, dict),
    ...boxes,
    printed: boxes.bleed ?? boxes.trim ?? boxes.crop ?? boxes.media ?? EVERYWHERE,
  };
}

function contentOf(file: PdfFile, dict: PdfDict): Buffer {
  const contents = file.get(dict, 'Contents');
  const streams = isList(contents) ? contents : [contents];
  const parts = streams.map((stream) => file.unpack(stream) ?? Buffer.alloc(0));
  // Tokens do not run on from one stream into the next (7.8.2).
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
}

function boxIn(file: PdfFile, dict: PdfDict, key: string): Box | undefined {
  const value = file.get(dict, key);
  if (!isList(value) || value.length !== 4) return undefined;
  const [a, b, c, d] = value.map(file.resolve);
  if (typeof a !== 'number' || typeof b !== 'number') return undefined;
  if (typeof c !== 'number' || typeof d !== 'number') return undefined;
  return {
    left: Math.min(a, c),
    bottom: Math.min(b, d),
    right: Math.max(a, c),
    top: Math.max(b, d),
  };
}
