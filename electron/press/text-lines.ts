import type { DisplayItem, GlyphRun, PlacedPicture, Rect, Rule } from '#shared/display';

/** Runs painted one after another that belong to one printed line. */
export interface TextLine {
  readonly kind: 'textLine';
  /** 报眉 and the like: no part of the story's text. */
  readonly furniture: boolean;
  readonly readingIndex: number;
  readonly runs: readonly GlyphRun[];
}

export type PagePart = TextLine | Rule | Rect | PlacedPicture;

/** Gathers the runs of each printed line; the painting order stays. Empty runs are left out. */
export function gatherLines(items: readonly DisplayItem[]): PagePart[] {
  const parts: PagePart[] = [];
  let runs: GlyphRun[] = [];
  for (const item of items) {
    if (item.kind !== 'glyphRun') {
      parts.push(item);
    } else if (item.gids.length > 0) {
      if (!continuesLine(parts.at(-1), item)) {
        runs = [];
        parts.push(startLine(item, runs));
      }
      runs.push(item);
    }
  }
  return parts;
}

/** What a reader copies out of the line. */
export function lineText(line: TextLine): string {
  return line.runs.map((run) => run.actual ?? run.text.join('')).join('');
}

function startLine(run: GlyphRun, runs: readonly GlyphRun[]): TextLine {
  const { readingIndex } = run;
  return { kind: 'textLine', furniture: isFurniture(run), readingIndex, runs };
}

function continuesLine(part: PagePart | undefined, run: GlyphRun): boolean {
  if (part?.kind !== 'textLine') return false;
  return part.readingIndex === run.readingIndex && part.furniture === isFurniture(run);
}

function isFurniture(run: GlyphRun): boolean {
  return run.role === 'furniture';
}
