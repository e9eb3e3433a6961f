import { Break, neverStretches } from './breaks';
import { CharClass, isClosing, isWestern } from './classes';
import { Space } from './clusters';
import type { Draft, Prepared } from './prepared';
import type { Profile } from './profile';

const C = CharClass;
const HALF = 500;
const WORD_SPACE = 250;
const WORD_SPACE_STRETCH = 250;
const AUTOSPACE_MIN = 125;
const AUTOSPACE_MAX = 500;
const BANG = 0xff01;
const QUESTION = 0xff1f;

/** The classes of W-08 in the order in which a line is squeezed. */
export const Shrink = { bracket: 1, comma: 2, autospace: 3, stop: 4 } as const;
/** The stages of W-09 before the even one. */
export const Stretch = { wordSpace: 1, autospace: 2 } as const;

/** Natural white between neighbours, and how much each gap gives or takes (W-01, W-02, W-07 … W-09). */
export function fillGaps(draft: Draft): void {
  const { classes, breaks, open } = draft;
  const { spaces } = draft.clusters;
  for (let index = 0; index + 1 < draft.count; index += 1) {
    if (classes[index] === C.han && classes[index + 1] === C.han && spaces[index + 1] === 0) {
      open[index] = breaks[index] === Break.allowed ? 1 : 0;
    } else {
      fillGap(draft, index);
      open[index] = mayStretch(draft, index) ? 1 : 0;
    }
  }
}

/** The white that stays before the first cluster of a line: none where the profile trims (W-04). */
export function leadOf(prepared: Draft | Prepared, start: number): number {
  const { paraStartTrim, lineStartTrim } = prepared.profile;
  if (start === 0 ? paraStartTrim : lineStartTrim) return 0;
  return prepared.classes[start] === C.open && keepsGlue(prepared.profile, C.open) ? HALF : 0;
}

/** The white that stays behind the last cluster of a line: none where the profile trims (W-03). */
export function tailOf(prepared: Draft | Prepared, end: number): number {
  if (prepared.profile.lineEndHalf) return 0;
  return glueAfter(prepared, end - 1, prepared.classes[end - 1] ?? C.han);
}

function fillGap(draft: Draft, index: number): void {
  const left = draft.classes[index] ?? 0;
  const right = draft.classes[index + 1] ?? 0;
  const space = draft.clusters.spaces[index + 1] ?? Space.none;
  const glue = markGlue(draft, index, left, right);
  if (glue > 0) {
    draft.gap[index] = glue;
    squeezable(draft, index, left, right, glue);
  } else if (space === Space.noBreak || (space !== Space.none && bothWestern(left, right))) {
    draft.gap[index] = WORD_SPACE;
    stretchable(draft, index, Stretch.wordSpace, WORD_SPACE_STRETCH);
  } else if (wantsAutospace(left, right)) {
    const { autospace } = draft.profile;
    draft.gap[index] = autospace;
    draft.shrink[index] = Math.max(0, autospace - AUTOSPACE_MIN);
    draft.shrinkClass[index] = Shrink.autospace;
    stretchable(draft, index, Stretch.autospace, Math.max(0, AUTOSPACE_MAX - autospace));
  }
  if (space !== Space.none && draft.profile.hanSpace > (draft.gap[index] ?? 0)) {
    draft.gap[index] = draft.profile.hanSpace;
  }
}

/** The white of the marks on either side (W-02): shared, not added. */
function markGlue(draft: Draft, index: number, left: number, right: number): number {
  if (isClosing(right)) return 0;
  const after = glueAfter(draft, index, left);
  const before = right === C.open && left !== C.open && keepsGlue(draft.profile, right) ? HALF : 0;
  return Math.max(after, before);
}

function glueAfter(draft: Draft | Prepared, index: number, charClass: number): number {
  if (!isClosing(charClass) || !keepsGlue(draft.profile, charClass)) return 0;
  return endsEvenBangs(draft, index) ? 0 : HALF;
}

/** W-05: 开明 keeps the white of full stops only, 半角 of none. */
function keepsGlue({ punctuation }: Profile, charClass: number): boolean {
  if (punctuation === 'quanjiao') return true;
  return punctuation === 'kaiming' && charClass === C.stop;
}

/** ？！ together take one em, ！！！ two (W-13): an even run of them has no white left. */
function endsEvenBangs(draft: Draft | Prepared, index: number): boolean {
  let length = 0;
  while (isBang(draft.clusters.codePoints[index - length] ?? 0)) length += 1;
  return length > 0 && length % 2 === 0;
}

const isBang = (codePoint: number) => codePoint === BANG || codePoint === QUESTION;

function squeezable(draft: Draft, index: number, left: number, right: number, glue: number): void {
  // A run-in head keeps its distance from the text as long as anything else can give.
  if (left === C.stop || draft.runOf[index] !== draft.runOf[index + 1]) {
    if (!draft.profile.squeezeStops) return;
    draft.shrinkClass[index] = Shrink.stop;
  } else if (left === C.comma && right !== C.open) {
    draft.shrinkClass[index] = Shrink.comma;
    draft.shrink[index] = Math.max(0, glue - draft.profile.minCommaGlue);
    return;
  } else {
    draft.shrinkClass[index] = Shrink.bracket;
  }
  draft.shrink[index] = glue;
}

function stretchable(draft: Draft, index: number, stage: number, most: number): void {
  // What is whole (3.96万) does not open up inside (W-09).
  if (draft.breaks[index] === Break.never) return;
  draft.stretchClass[index] = stage;
  draft.stretch[index] = most;
}

const bothWestern = (left: number, right: number) =>
  (isWestern(left) || left === C.postfix) && (isWestern(right) || right === C.prefix);

/** W-07: between Han and Western text, % and ¥ counting as Western; never beside a mark. */
function wantsAutospace(left: number, right: number): boolean {
  const westernLeft = isWestern(left) || left === C.postfix;
  const westernRight = isWestern(right) || right === C.prefix;
  return (isHan(left) && westernRight) || (westernLeft && isHan(right));
}

const isHan = (charClass: number) => charClass === C.han || charClass === C.iteration;

/** W-09, stage 3: wherever a line might end, but for the gaps that never open. */
function mayStretch(draft: Draft, index: number): boolean {
  const kind = draft.breaks[index] ?? 0;
  if (kind !== Break.allowed && kind !== Break.dashStart) return false;
  if ((draft.stretchClass[index] ?? 0) !== 0) return false;
  return !neverStretches(draft.classes[index] ?? 0, draft.classes[index + 1] ?? 0);
}
