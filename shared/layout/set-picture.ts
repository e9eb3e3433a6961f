import { altOf, aspectOf, cropToFill, type Picture } from '#shared/story';
import type { Template, TextStyle } from '#shared/template';
import { HEAD, NEWS, type Line } from '#shared/typeset';

import type { Setting } from './model';
import { linesOf, setParagraph, type SetParagraph, lengthOf } from './paragraph';
import type { Faces } from './template-faces';

/** A picture on whole rows with its words below it, sized for one width. */
export interface SetPicture {
  readonly picture: Picture;
  /** Points. */
  readonly width: number;
  /** Rows of the picture alone, and with its words. */
  readonly pictureRows: number;
  readonly rows: number;
  readonly caption: Caption;
}

/** What setting a picture needs besides it. */
export interface PictureContext {
  readonly template: Template;
  readonly setting: Setting;
  readonly faces: Faces;
}

/** 图说: lines of the caption, the credit flush right on the last or on a line of its own. */
export interface Caption {
  readonly words: SetParagraph;
  readonly lines: readonly Line[];
  readonly credit: SetParagraph;
  /** Counted from 0 below the picture; undefined where nobody is named. */
  readonly creditLine: number | undefined;
  readonly lineCount: number;
}

/** Between a picture and its caption, in rows. */
export const CAPTION_GAP = 0.2;
/** White at the least between the caption and what follows, in rows. */
const LEAST_AIR = 0.3;
/** What a picture that is still to come is taken for: as a camera makes it. */
const USUAL_ASPECT = 1.5;

/** Rows that a picture may take. */
export interface RowLimits {
  readonly least: number;
  readonly most: number;
}

/** @param above white rows between what stands over it and the picture */
export function setPicture(
  picture: Picture,
  width: number,
  limits: RowLimits,
  context: PictureContext,
  above = 0,
): SetPicture {
  const { pitch } = context.setting;
  const wanted = Math.round(width / (aspectOf(picture) ?? USUAL_ASPECT) / pitch);
  const pictureRows = Math.max(limits.least, Math.min(limits.most, wanted));
  const caption = setCaption(picture, width, context);
  const { size, lineHeight = size } = context.template.pictures.caption;
  const words =
    caption.lineCount === 0 ? 0 : CAPTION_GAP + (caption.lineCount * lineHeight) / pitch;
  const rows = pictureRows + Math.max(1, Math.ceil(above + words + LEAST_AIR));
  return { picture, width, pictureRows, rows, caption };
}

function setCaption(
  { id, caption, credit }: Picture,
  width: number,
  { template, faces }: PictureContext,
): Caption {
  const style = template.pictures.caption;
  const set = (text: string, profile: typeof NEWS) =>
    setParagraph([pieceOf(text, style)], style.size, id, faces, profile);
  const words = set(caption.trim(), NEWS);
  const named = set(credit.trim(), HEAD);
  const lines = caption.trim() === '' ? [] : linesOf(words, emIn(width, style.size));
  const room = width - ((lines.at(-1)?.natural ?? 0) / 1000) * style.size;
  const fits = lines.length > 0 && lengthOf(named) + style.size <= room;
  const creditLine = credit.trim() === '' ? undefined : lines.length - (fits ? 1 : 0);
  const lineCount = Math.max(lines.length, creditLine === undefined ? 0 : creditLine + 1);
  return { words, lines, credit: named, creditLine, lineCount };
}

const pieceOf = (text: string, { face, ink }: TextStyle) => ({
  text,
  face,
  ink,
  role: 'caption' as const,
});

const emIn = (width: number, size: number) => Math.floor((width / size) * 1000) / 1000;

/** What the display list says of the picture in a box of this size. */
export function shownIn({ picture }: SetPicture, width: number, height: number) {
  const aspect = aspectOf(picture);
  const { asset, crop, id } = picture;
  return {
    ...(asset === undefined ? {} : { asset }),
    crop: aspect === undefined ? crop : cropToFill(crop, aspect, width / height),
    alt: altOf(picture),
    owner: id,
  };
}
