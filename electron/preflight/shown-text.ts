import type { Reply } from '#shared/desk';
import { isRgb, processInks, type Colour } from './colour';
import { intersect, isEmpty, type Box } from './geometry';
import { MAX_GLYPHS, MAX_OPERATORS, meter, PreflightRefusal } from './limits';
import { readPaints } from './page-paints';
import { pagesOf, type PageFacts } from './pages';
import type { Paint, TextPaint } from './paint';
import { openPdfFile } from './pdf-file';

/** A marked stretch of a page as it is drawn. */
export interface ShownText {
  /** 1-based. */
  readonly page: number;
  readonly mcid: number;
  /** What whoever copies it gets. */
  readonly actual: string;
  /** What the glyphs are by their fonts. */
  glyphs: string;
  /** Why a reader of the paper cannot see it. */
  hidden: 'invisible' | 'outside' | 'tiny' | 'unseen-ink' | 'covered' | undefined;
}

export interface ShownPages {
  readonly texts: readonly ShownText[];
  /** Text of pages that is neither marked nor an artifact. */
  readonly unmarked: readonly { readonly page: number; readonly text: string }[];
}

/** Gathers what is shown while somebody else has the pages read. */
export interface ShownWatch {
  /** Begins a page; what it gives is told everything that is painted there, in order. */
  page(page: PageFacts): (paint: Paint) => void;
  shown(): ShownPages;
}

export function watchShownText(): ShownWatch {
  const watches: ReturnType<typeof watchPage>[] = [];
  return {
    page(page) {
      const watch = watchPage(page);
      watches.push(watch);
      return watch.see;
    },
    shown: () => ({
      texts: watches.flatMap(({ texts }) => [...texts.values()]),
      unmarked: watches.flatMap(({ unmarked }) => unmarked),
    }),
  };
}

/** What every marked stretch of text says, draws, and whether it can be seen. */
export function readShownText(bytes: Uint8Array): Reply<ShownPages> {
  try {
    const file = openPdfFile(bytes);
    const reader = readPaints(file, { operators: meter(MAX_OPERATORS), glyphs: meter(MAX_GLYPHS) });
    const watch = watchShownText();
    for (const page of pagesOf(file)) reader.read(page, watch.page(page));
    return { ok: true, value: watch.shown() };
  } catch (error) {
    if (error instanceof PreflightRefusal) return { ok: false, failure: error.failure };
    throw error;
  }
}

/** Points: nobody reads smaller type. */
const LEAST_SIZE = 3;
/** Of black on white: less cannot be told apart. */
const LEAST_CONTRAST = 0.25;
const MOST_AREAS = 4_000;

interface Area {
  readonly box: Box;
  readonly light: number;
}

function watchPage(page: PageFacts) {
  const texts = new Map<number, ShownText>();
  const unmarked: { page: number; text: string }[] = [];
  const areas: Area[] = [];
  const drawn: { readonly text: ShownText; readonly box: Box }[] = [];

  function seeText(paint: TextPaint): void {
    if (paint.state.marks.some(({ tag }) => tag === 'Artifact')) return;
    const mark = paint.state.marks.findLast(({ mcid }) => mcid !== undefined);
    const words = paint.characters.map((character) => character ?? '\uFFFD').join('');
    if (mark?.mcid === undefined) {
      unmarked.push({ page: page.number, text: words });
      return;
    }
    const known = texts.get(mark.mcid);
    const text: ShownText = known ?? {
      page: page.number,
      mcid: mark.mcid,
      actual: mark.actualText ?? '',
      glyphs: '',
      hidden: undefined,
    };
    text.glyphs += words;
    text.hidden ??= whyHidden(paint, page, areas);
    texts.set(mark.mcid, text);
    drawn.push({ text, box: paint.box });
  }

  function seeArea(paint: Paint, boxes: readonly Box[], light: number): void {
    const alpha = paint.state.fillAlpha;
    if (alpha < 0.5 || areas.length > MOST_AREAS) return;
    for (const box of boxes) {
      areas.push({ box, light });
      for (const { text, box: under } of drawn) if (covers(box, under)) text.hidden ??= 'covered';
    }
  }

  return {
    texts,
    unmarked,
    see(paint: Paint) {
      if (paint.kind === 'text') seeText(paint);
      if (paint.kind === 'image') seeArea(paint, [paint.box], 0.5);
      if (paint.kind !== 'fill') return;
      if (paint.rectangles) seeArea(paint, paint.pieces, lightOf(paint.fill));
      else seeArea(paint, [paint.box], lightOf(paint.fill));
    },
  };
}

function whyHidden(
  { mode, size, box, fill, stroke, state }: TextPaint,
  { printed }: PageFacts,
  areas: readonly Area[],
): ShownText['hidden'] {
  if (mode % 4 === 3 || state.fillAlpha < LEAST_CONTRAST) return 'invisible';
  if (size < LEAST_SIZE) return 'tiny';
  if (isEmpty(box) || isEmpty(intersect(box, printed))) return 'outside';
  const light = lightOf(mode % 4 === 1 ? stroke : fill);
  const ground = areas.findLast((area) => covers(area.box, box))?.light ?? 1;
  return Math.abs(light - ground) < LEAST_CONTRAST ? 'unseen-ink' : undefined;
}

/** Light of a colour as the eye weighs it, 0 to 1. */
function lightOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.parts;
  if (isRgb(colour.space.families)) return 0.3 * red + 0.6 * green + 0.1 * blue;
  const [c, m, y, k] = processInks(colour);
  return (1 - 0.3 * c - 0.6 * m - 0.1 * y) * (1 - k);
}

/** True when most of a line lies under the area. */
function covers(area: Box, text: Box): boolean {
  const { left, bottom, right, top } = intersect(area, text);
  const width = text.right - text.left;
  const height = text.top - text.bottom;
  return right - left > 0.6 * width && top - bottom > 0.6 * height;
}
