import { toPlaces } from '#shared/display';
import type { Story } from '#shared/story';
import type { Template } from '#shared/template';
import { furnitureWords } from './furniture-words';
import type { Setting } from './model';
import { baselineIn, drawLine, lengthOf, type SetParagraph } from './paragraph';
import type { Faces } from './template-faces';
import { newDrawing, saidAs, wholeLine, type ColumnDrawing } from './pen';

/** Rows of the small head over a continued page, and of the jump line under the page before. */
export const CONTINUED_ROWS = 2;
export const JUMP_ROWS = 1;

/** The page number that the 报眉 prints, for page `index` of the story. */
const numberOf = ({ edition }: Story, index: number) => (edition?.pageNumber ?? 1) + index;

interface JumpContext {
  readonly story: Story;
  readonly template: Template;
  readonly setting: Setting;
  readonly faces: Faces;
}

/** 下转: flush right in its own row at the end of the part that page `index` prints (P-17). */
export function drawJump(
  { story, template, setting, faces }: JumpContext,
  index: number,
  top: number,
  next: () => number,
): ColumnDrawing {
  const drawing = newDrawing();
  const { jump, typeArea } = template;
  if (jump === undefined) return drawing;
  const words = furnitureWords(
    `（下转第${numberOf(story, index + 1)}版）`,
    jump.text,
    'jump',
    faces,
  );
  const x = typeArea.left + typeArea.width - lengthOf(words);
  put(words, { x, y: baselineIn(top, setting.pitch, words.size) }, next(), drawing);
  return drawing;
}

/** 上接: the headline once more, small, over the part that page `index` prints (P-17). */
export function drawContinued(
  { story, template, setting, faces }: JumpContext,
  index: number,
  next: () => number,
): ColumnDrawing {
  const drawing = newDrawing();
  const { jump, typeArea } = template;
  if (jump === undefined) return drawing;
  const height = CONTINUED_ROWS * setting.pitch;
  const y = baselineIn(typeArea.top, height * HEAD_SHARE, jump.head.size);
  const from = furnitureWords(
    `（上接第${numberOf(story, index - 1)}版）`,
    jump.text,
    'jump',
    faces,
  );
  const head = furnitureWords(headWords(story), jump.head, 'jump', faces);
  const room = typeArea.width - lengthOf(from) - GAP_EM * jump.text.size;
  const scaleX = Math.min(1, room / lengthOf(head));
  const isShown = wholeLine(head) !== undefined && scaleX >= NARROWEST;
  const reading = next();
  if (isShown) put(head, { x: typeArea.left, y, scaleX }, reading, drawing);
  const x = typeArea.left + (isShown ? lengthOf(head) * scaleX + GAP_EM * jump.text.size : 0);
  put(from, { x, y }, reading, drawing);
  drawing.shapes.push({
    kind: 'rule',
    x: typeArea.left,
    y: toPlaces(typeArea.top + height * HEAD_SHARE),
    width: typeArea.width,
    height: template.columnRule.width,
    ink: template.body.ink,
  });
  return drawing;
}

/** The small head's share of its rows; the rest is white under its rule. */
const HEAD_SHARE = 0.75;
/** Between the small head and where it comes from, em. */
const GAP_EM = 0.6;
/** A headline that would be narrower than this is left out (H-08, D-08). */
const NARROWEST = 0.85;

function headWords({ headline, standingHead, kicker }: Story): string {
  return (headline ?? standingHead ?? kicker ?? '').replaceAll(/\s+/gu, ' ').trim();
}

interface WordsPlace {
  readonly x: number;
  readonly y: number;
  readonly scaleX?: number;
}

function put(
  words: SetParagraph,
  place: WordsPlace,
  readingIndex: number,
  drawing: ColumnDrawing,
): void {
  const line = wholeLine(words);
  if (line === undefined) return;
  const { runs } = drawLine(words, line, { ...place, readingIndex });
  // Squeezed marks would part the words for whoever copies them out.
  drawing.furniture.push(...saidAs(words.prepared.text, runs));
}
