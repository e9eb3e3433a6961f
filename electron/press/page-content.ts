import type { Ink, PlacedPicture, Rect, Rule } from '#shared/display';
import { glyphOperators } from './glyph-operators';
import { isBlack, type InkWriter } from './inks';
import { numbers, textString } from './operators';
import type { EmbeddedFace } from './pdfkit-internals';
import { lineText, type PagePart, type TextLine } from './text-lines';

/** What a page draws with, under the names its resources give them. */
export interface PageResources {
  readonly inks: InkWriter;
  face(id: string): EmbeddedFace;
  /** The graphics state that switches overprinting on or off; none where nothing overprints. */
  overprintState(on: boolean): string | undefined;
  /** Takes a line into the document's tags and gives its number on the page. */
  mark(line: TextLine): number;
  /** The name of a picture among the page's resources, and its number as a part of what is read. */
  picture(picture: PlacedPicture): { readonly name: string; readonly mcid: number };
}

/** The operators that draw a page's parts, in the display list's own coordinates. */
export function pageContent(parts: readonly PagePart[], resources: PageResources): string {
  const brush = createBrush(resources);
  return parts.map((part) => partOperators(part, brush, resources).join('\n')).join('\n');
}

function partOperators(part: PagePart, brush: Brush, resources: PageResources): string[] {
  switch (part.kind) {
    case 'textLine':
      return lineOperators(part, brush, resources);
    case 'image':
      return pictureOperators(part, brush, resources);
    case 'rule':
      return artifact(fillBox(part, part.ink, brush));
    case 'rect':
      return artifact([
        ...(part.fill === undefined ? [] : fillBox(part, part.fill, brush)),
        ...(part.stroke === undefined ? [] : strokeBox(part, part.stroke, brush)),
      ]);
  }
}

/**
 * One printed line. ActualText keeps it whole for whoever extracts text, squeezed marks and mixed
 * faces included (spec D-05); furniture is an artifact, so that the story reads on past it.
 */
function lineOperators(line: TextLine, brush: Brush, resources: PageResources): string[] {
  const shown = line.runs.flatMap((run) => [
    ...brush.overprint(isBlack(run.ink)),
    ...brush.fill(run.ink),
    ...glyphOperators(run, resources.face(run.font)),
  ]);
  const drawn = ['BT', ...shown, 'ET'];
  if (line.furniture) return artifact(saidOtherwise(line, drawn));
  const properties = `/MCID ${resources.mark(line)} /ActualText ${textString(lineText(line))}`;
  return [`/Span << ${properties} >> BDC`, ...drawn, 'EMC'];
}

/** A card is copied out as one line, 贫困人口：3.96万, not as loose words of the report. */
function saidOtherwise(line: TextLine, drawn: readonly string[]): readonly string[] {
  if (line.runs.every(({ actual }) => actual === undefined)) return drawn;
  return [`/Span << /ActualText ${textString(lineText(line))} >> BDC`, ...drawn, 'EMC'];
}

/** No part of what is read: rules, bars, tints, 报眉, marks (PDF 32000-1, 14.8.2.2). */
export function artifact(operators: readonly string[]): string[] {
  return ['/Artifact BMC', ...operators, 'EMC'];
}

/** A picture fills its box; one that is still to come leaves it grey, with a cross. */
function pictureOperators(
  picture: PlacedPicture,
  brush: Brush,
  resources: PageResources,
): string[] {
  const { asset, x, y, width, height } = picture;
  if (asset === undefined) return artifact(emptyBox(picture, brush));
  const { name, mcid } = resources.picture(picture);
  // The page's own y runs downwards, a picture's upwards.
  const place = numbers(width, 0, 0, -height, x, y + height);
  return [
    `/Figure << /MCID ${mcid} >> BDC`,
    ...brush.overprint(false),
    `q ${place} cm /${name} Do Q`,
    'EMC',
  ];
}

const EMPTY: Ink = [0, 0, 0, 15];
const CROSS: Ink = [0, 0, 0, 40];

function emptyBox(box: PlacedPicture, brush: Brush): string[] {
  const { x, y, width, height } = box;
  const [left, right, top, foot] = [x, x + width, y, y + height];
  return [
    ...fillBox(box, EMPTY, brush),
    `q ${brush.stroke(CROSS)} 0.5 w`,
    `${numbers(left, top)} m ${numbers(right, foot)} l S`,
    `${numbers(left, foot)} m ${numbers(right, top)} l S Q`,
  ];
}

/** Only black text overprints; bars, tints and rules knock out what lies under them. */
function fillBox(box: Rule | Rect | PlacedPicture, ink: Ink, brush: Brush): string[] {
  return [...brush.overprint(false), ...brush.fill(ink), `${boxPath(box)} f`];
}

function strokeBox(rect: Rect, stroke: NonNullable<Rect['stroke']>, brush: Brush): string[] {
  const dash = numbers(...(stroke.dash ?? []));
  return [
    ...brush.overprint(false),
    `q ${brush.stroke(stroke.ink)} ${numbers(stroke.width)} w [${dash}] 0 d`,
    `${boxPath(rect)} S Q`,
  ];
}

function boxPath({ x, y, width, height }: Rule | Rect | PlacedPicture): string {
  return `${numbers(x, y, width, height)} re`;
}

/** Says what changes in the graphics state, and nothing that is already in force. */
interface Brush {
  fill(ink: Ink): string[];
  stroke(ink: Ink): string;
  overprint(on: boolean): string[];
}

function createBrush({ inks, overprintState }: PageResources): Brush {
  let filling = '';
  let overprinting = false;
  return {
    fill(ink) {
      const next = inks.fill(ink);
      if (next === filling) return [];
      filling = next;
      return [next];
    },
    stroke: (ink) => inks.stroke(ink),
    overprint(on) {
      if (on === overprinting) return [];
      overprinting = on;
      const state = overprintState(on);
      return state === undefined ? [] : [`/${state} gs`];
    },
  };
}
