import type { Ink, Page, Rect, Rule } from '#shared/display';
import { glyphOperators } from './glyph-operators';
import { cmyk, isBlack, numbers, textString } from './operators';
import type { EmbeddedFace } from './pdfkit-internals';
import { gatherLines, lineText, type PagePart, type TextLine } from './text-lines';

/** What a page draws with, under the names its resources give them. */
export interface PageResources {
  face(id: string): EmbeddedFace;
  /** The graphics state that switches overprinting on or off. */
  overprintState(on: boolean): string;
}

/** The content stream of a page, in the display list's own coordinates. */
export function pageContent(page: Page, resources: PageResources): string {
  const brush = createBrush(resources);
  const operators = [`${numbers(1, 0, 0, 1, page.bleed, page.bleed)} cm`];
  for (const part of gatherLines(page.items)) {
    operators.push(partOperators(part, brush, resources).join('\n'));
  }
  return operators.join('\n');
}

function partOperators(part: PagePart, brush: Brush, resources: PageResources): string[] {
  switch (part.kind) {
    case 'textLine':
      return lineOperators(part, brush, resources);
    case 'rule':
      return fillBox(part, part.ink, brush);
    case 'rect':
      return [
        ...(part.fill === undefined ? [] : fillBox(part, part.fill, brush)),
        ...(part.stroke === undefined ? [] : strokeBox(part, part.stroke, brush)),
      ];
  }
}

/**
 * One printed line. ActualText keeps it whole for whoever extracts text, squeezed marks and mixed
 * faces included (spec D-05); furniture is an artifact, so that the story reads on past it.
 */
function lineOperators(line: TextLine, brush: Brush, resources: PageResources): string[] {
  const mark = line.furniture
    ? '/Artifact BMC'
    : `/Span << /ActualText ${textString(lineText(line))} >> BDC`;
  const shown = line.runs.flatMap((run) => [
    ...brush.overprint(isBlack(run.ink)),
    ...brush.fill(run.ink),
    ...glyphOperators(run, resources.face(run.font)),
  ]);
  return [mark, 'BT', ...shown, 'ET', 'EMC'];
}

/** Only black text overprints; bars, tints and rules knock out what lies under them. */
function fillBox(box: Rule | Rect, ink: Ink, brush: Brush): string[] {
  return [...brush.overprint(false), ...brush.fill(ink), `${boxPath(box)} f`];
}

function strokeBox(rect: Rect, stroke: NonNullable<Rect['stroke']>, brush: Brush): string[] {
  return [
    ...brush.overprint(false),
    `q ${cmyk(stroke.ink)} K ${numbers(stroke.width)} w [${numbers(...(stroke.dash ?? []))}] 0 d`,
    `${boxPath(rect)} S Q`,
  ];
}

function boxPath({ x, y, width, height }: Rule | Rect): string {
  return `${numbers(x, y, width, height)} re`;
}

/** Says what changes in the graphics state, and nothing that is already in force. */
interface Brush {
  fill(ink: Ink): string[];
  overprint(on: boolean): string[];
}

function createBrush(resources: PageResources): Brush {
  let filling = '';
  let overprinting = false;
  return {
    fill(ink) {
      const next = `${cmyk(ink)} k`;
      if (next === filling) return [];
      filling = next;
      return [next];
    },
    overprint(on) {
      if (on === overprinting) return [];
      overprinting = on;
      return [`/${resources.overprintState(on)} gs`];
    },
  };
}
