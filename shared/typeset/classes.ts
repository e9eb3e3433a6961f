/**
 * Character classes of the typesetting specification, §1. The number is what the typed arrays hold.
 * Widths are 1/1000 em.
 */
export const CharClass = {
  han: 0,
  open: 1,
  close: 2,
  comma: 3,
  stop: 4,
  middle: 5,
  dash: 6,
  ellipsis: 7,
  connector: 8,
  slash: 9,
  postfix: 10,
  prefix: 11,
  bullet: 12,
  iteration: 13,
  latin: 14,
  asciiClose: 15,
  asciiOpen: 16,
} as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

const C = CharClass;
const HALF = 500;
const FULL = 1000;

const members: readonly (readonly [CharClass, number | undefined, string])[] = [
  [C.open, HALF, '“‘《〈「『【〖〔（［｛﹃﹁'],
  [C.close, HALF, '”’》〉」』】〗〕）］｝﹄﹂'],
  [C.comma, HALF, '，、；：'],
  [C.stop, HALF, '。！？．‼⁇⁈⁉'],
  [C.middle, HALF, '·‧・'],
  [C.dash, 2 * FULL, '⸺'],
  [C.ellipsis, FULL, '…⋯'],
  [C.connector, FULL, '—～〜'],
  [C.connector, HALF, '–'],
  [C.slash, HALF, '／'],
  [C.slash, HALF, '/'],
  [C.postfix, undefined, '%‰°′″'],
  [C.postfix, FULL, '％℃℉'],
  [C.prefix, undefined, '¥$£#'],
  [C.prefix, FULL, '￥＄№＃'],
  [C.bullet, FULL, '■●▲◆★▶※□○☆①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'],
  [C.iteration, FULL, '々〻ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ'],
  [C.asciiClose, undefined, ')]},.;:!?'],
  [C.asciiOpen, undefined, '([{'],
];

const BMP = 0x10000;
/** Greek to the end of the extended alphabets, below the general punctuation. */
const ALPHABETS_END = 0x2000;

/** The class of every BMP code point, and its body; 0 means the font's advance (spec E-04). */
const classTable = new Uint8Array(BMP).fill(C.latin, 0, ALPHABETS_END);
const bodyTable = new Uint16Array(BMP).fill(FULL, ALPHABETS_END);
for (const [charClass, body, characters] of members) {
  for (const character of characters) {
    classTable[character.charCodeAt(0)] = charClass;
    bodyTable[character.charCodeAt(0)] = body ?? 0;
  }
}

/** The class of a single code point; pairs (——, ……) are classed by the cluster. */
export function classOf(codePoint: number): number {
  return codePoint < BMP ? (classTable[codePoint] ?? C.han) : C.han;
}

/** The width of its box, 1/1000 em; 0 where the font's advance counts. */
export function bodyOf(codePoint: number): number {
  return codePoint < BMP ? (bodyTable[codePoint] ?? FULL) : FULL;
}

/** 破折号 and 省略号 are one box (B-05). */
export const PAIR_BODY = 2 * FULL;

const set = (...classes: readonly CharClass[]) => {
  const flags = new Uint8Array(32);
  for (const charClass of classes) flags[charClass] = 1;
  return (charClass: number) => flags[charClass] === 1;
};

/** 行首禁则: never the first of a line (B-02). */
export const neverStarts = set(
  C.close,
  C.comma,
  C.stop,
  C.middle,
  C.connector,
  C.slash,
  C.postfix,
  C.iteration,
  C.asciiClose,
);

/** 行尾禁则: never the last of a line (B-03). */
export const neverEnds = set(C.open, C.slash, C.prefix, C.bullet, C.asciiOpen);

/** Marks whose white half follows the ink. */
export const isClosing = set(C.close, C.comma, C.stop);

/** Western text that keeps a gap to Han (W-07). */
export const isWestern = set(C.latin, C.asciiClose, C.asciiOpen);

/** Marks and bullets: they do not count as characters of a last line (W-12). */
export const isMark = set(
  C.open,
  C.close,
  C.comma,
  C.stop,
  C.middle,
  C.dash,
  C.ellipsis,
  C.connector,
  C.slash,
  C.bullet,
  C.asciiClose,
  C.asciiOpen,
);
