/** How a style is composed: the parameters of profile `news`, W-00. Lengths are 1/1000 em. */
export interface Profile {
  /** 全角 (marks keep their white), 开明 (only 。！？ keep it), 半角. */
  readonly punctuation: 'quanjiao' | 'kaiming' | 'banjiao';
  /** The gap between Han and Western text (W-07). */
  readonly autospace: number;
  /** The least white that ， 、 ； ： keep when a line is squeezed (W-08). */
  readonly minCommaGlue: number;
  /** May 。！？ be squeezed too (W-08, class 6)? */
  readonly squeezeStops: boolean;
  /** Characters that the last line of a paragraph holds at the least (W-12). */
  readonly minLast: number;
  /** A mark at a line's end takes half an em (W-03). */
  readonly lineEndHalf: boolean;
  /** An opening mark at a line's start loses the white before it (W-04). */
  readonly lineStartTrim: boolean;
  /** The same for the first line of a paragraph (W-04). */
  readonly paraStartTrim: boolean;
  /** The white that justification may open in a gap before a line counts as loose (W-10). */
  readonly maxLoose: number;
  /** 行尾标点悬挂 (W-06). */
  readonly hanging: boolean;
  /** What becomes of white space between Han: dropped in body text, half an em in heads (B-14). */
  readonly hanSpace: number;
  /** Names and short words between spaces stay whole (B-16). */
  readonly keepWords: boolean;
}

/** W-00, for body text. */
export const NEWS: Profile = {
  punctuation: 'quanjiao',
  autospace: 250,
  minCommaGlue: 0,
  squeezeStops: true,
  minLast: 2,
  lineEndHalf: true,
  lineStartTrim: true,
  paraStartTrim: true,
  maxLoose: 120,
  hanging: false,
  hanSpace: 0,
  keepWords: false,
};

/** Heads: marks half width, the author's spaces kept (H-07, B-14). */
export const HEAD: Profile = { ...NEWS, punctuation: 'banjiao', hanSpace: 500, autospace: 0 };

/** 名词解释: an em between the term and what is said of it. */
export const TERMS: Profile = { ...NEWS, hanSpace: 1000 };

/** Bylines: spaces kept, names whole (B-16). */
export const BYLINE: Profile = { ...NEWS, hanSpace: 500, keepWords: true, minLast: 1 };
