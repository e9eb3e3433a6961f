import { toPlaces } from '#shared/display';
import { HEAD } from '#shared/typeset';

import { baselineIn, drawLine, setParagraph, lengthOf } from './paragraph';
import type { Faces } from './template-faces';
import { wholeLine, type Pen } from './pen';
import { CAPTION_GAP, shownIn, type SetPicture } from './set-picture';

/** A picture whose top stands at `top`, its caption 0.2 row below. */
export function drawPicture(set: SetPicture, x: number, top: number, pen: Pen): void {
  const { pitch } = pen.setting;
  const height = set.pictureRows * pitch;
  const place = { x: toPlaces(x), y: toPlaces(top), width: toPlaces(set.width) };
  const box = { ...place, height: toPlaces(height) };
  pen.drawing.shapes.push({ kind: 'image', ...box, ...shownIn(set, set.width, height) });
  drawCaption(set, x, top + height + CAPTION_GAP * pitch, pen);
}

function drawCaption({ caption, width }: SetPicture, x: number, top: number, pen: Pen): void {
  const { size, lineHeight = size } = pen.template.pictures.caption;
  const baseline = (line: number) => baselineIn(top + line * lineHeight, lineHeight, size);
  let readingIndex = pen.next();
  for (const [index, line] of caption.lines.entries()) {
    if (index > 0) readingIndex = pen.next();
    const place = { x, y: baseline(index), readingIndex };
    pen.drawing.runs.push(...drawLine(caption.words, line, place).runs);
  }
  const { creditLine, credit } = caption;
  const line = wholeLine(credit);
  if (creditLine === undefined || line === undefined) return;
  const right = x + width - lengthOf(credit);
  const ownLine = creditLine === caption.lines.length && caption.lines.length > 0;
  const place = {
    x: right,
    y: baseline(creditLine),
    readingIndex: ownLine ? pen.next() : readingIndex,
  };
  pen.drawing.runs.push(...drawLine(credit, line, place).runs);
}

/** 图片位: what an empty slot says on a proof, in the middle of its box. */
export function drawSlotWords(
  words: string,
  { width, pictureRows }: SetPicture,
  { x, top }: { readonly x: number; readonly top: number },
  pen: Pen,
  faces: Faces,
): void {
  const { face, ink, size } = pen.template.pictures.caption;
  const piece = { text: words, face, ink, role: 'furniture' as const };
  const set = setParagraph([piece], size, '', faces, HEAD);
  const line = wholeLine(set);
  if (line === undefined) return;
  const y = baselineIn(top, pictureRows * pen.setting.pitch, size);
  const place = { x: x + (width - lengthOf(set)) / 2, y, readingIndex: pen.next() };
  pen.drawing.furniture.push(...drawLine(set, line, place).runs);
}
