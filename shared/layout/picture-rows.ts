import type { Initiative, Picture, Section } from '#shared/story';
import { initiativesIn } from '#shared/story';
import type { FlowContext, FlowRow } from './flow-row';
import { setPicture, type SetPicture } from './set-picture';

/** Pictures beside an initiative, in rows of the flow. */
const COLUMN_ROWS = { least: 5, most: 24 };
const WRAP_ROWS = { least: 4, most: 14 };
/** White above a picture that does not stand at the top of its column, in rows. */
export const PICTURE_AIR = 0.35;

/** 串文 (P-16): text stands beside a picture only if this much is left for it, em. */
const LEAST_BESIDE = 7;
const CLEARANCE = 1;
/** A narrower picture shows nothing. */
const LEAST_PICTURE = 6;

/** Pictures by the initiative they stand with. */
export type PicturesBeside = ReadonlyMap<string, readonly Picture[]>;

export function picturesBeside(pictures: readonly Picture[] = []): PicturesBeside {
  const beside = new Map<string, Picture[]>();
  for (const picture of pictures) {
    if (picture.place.kind !== 'beside') continue;
    const { initiativeId } = picture.place;
    beside.set(initiativeId, [...(beside.get(initiativeId) ?? []), picture]);
  }
  return beside;
}

/** Tells apart two states of a section's pictures. */
export function pictureKey(section: Section, pictures: PicturesBeside): string {
  if (pictures.size === 0) return '';
  const own = [...initiativesIn(section)].flatMap(({ id }) => pictures.get(id) ?? []);
  return own.length === 0 ? '' : JSON.stringify(own);
}

/** What a picture with text beside it leaves of the column, em; undefined where that is too little. */
export function wrapMeasure(columnEm: number): { picture: number; text: number } | undefined {
  const picture = Math.floor((columnEm - CLEARANCE) / 2);
  const text = columnEm - CLEARANCE - picture;
  return picture < LEAST_PICTURE || text < LEAST_BESIDE ? undefined : { picture, text };
}

/** The pictures of an initiative: one with text beside it at the most, the others over the column. */
export function picturesWith(
  { id }: Initiative,
  context: FlowContext,
): { readonly wrapped: SetPicture | undefined; readonly blocks: readonly FlowRow[] } {
  const pictures = context.pictures?.get(id) ?? [];
  const { columnEm, size } = context.setting;
  const measure = wrapMeasure(columnEm);
  const wrapping = pictures.find(({ place }) => place.kind === 'beside' && place.wrap);
  const others = measure === undefined ? pictures : pictures.filter((each) => each !== wrapping);
  const wrapped =
    measure === undefined || wrapping === undefined
      ? undefined
      : setPicture(wrapping, measure.picture * size, WRAP_ROWS, context);
  return { wrapped, blocks: others.map((picture) => blockRow(picture, context)) };
}

function blockRow(picture: Picture, context: FlowContext): FlowRow {
  const { columnEm, size } = context.setting;
  const set = setPicture(picture, columnEm * size, COLUMN_ROWS, context, PICTURE_AIR);
  return { rows: set.rows, keepNext: false, airBefore: 0, content: { kind: 'picture', set } };
}

/** Rows beside a picture stay together with it; where the text is shorter, the rest stays white. */
export function withWrapped(rows: readonly FlowRow[], wrapped: SetPicture | undefined): FlowRow[] {
  if (wrapped === undefined) return [...rows];
  const missing = Math.max(0, wrapped.rows - rows.length);
  const white = Array.from({ length: missing }, (): FlowRow => WHITE_ROW);
  return [...rows, ...white].map((row, index) => ({
    ...row,
    keepNext: row.keepNext || index < wrapped.rows - 1,
    ...(index < wrapped.rows ? { beside: true } : {}),
    ...(index === 0 ? { picture: wrapped } : {}),
  }));
}

const WHITE_ROW: FlowRow = { rows: 1, keepNext: false, airBefore: 0, content: { kind: 'white' } };
