import type { LeftOut } from './pdf-model';

/** Kangxi radicals and their supplement: 一 and ⼀ look alike and are two characters. */
const RADICAL = /[\u2e80-\u2fdf]/gu;
/** Private use, replacement, unassigned: glyphs without a meaning. */
const UNREADABLE = /[\p{Co}\p{Cn}\ufffd]/gu;
/** Above this share of such characters a text is not worth importing. */
const MOST_UNREADABLE = 0.3;

/** What no text may hold, made visible: controls and halves of surrogate pairs. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}]/gu, '\ufffd');
}

/** Characters that stand in the text and may not be the ones that were meant, each kind once. */
export function doubtfulCharacters(text: string): LeftOut[] {
  const radicals = [...new Set(text.match(RADICAL))].join('');
  const unreadable = [...new Set(text.match(UNREADABLE))].join('');
  const doubts: LeftOut[] = [];
  if (radicals !== '') doubts.push({ kind: 'kangxi-radical', text: radicals });
  if (unreadable !== '') doubts.push({ kind: 'unreadable', text: unreadable });
  return doubts;
}

export function isMeaningless(text: string): boolean {
  const visible = text.replaceAll(/\s/gu, '').length;
  return (text.match(UNREADABLE)?.length ?? 0) > MOST_UNREADABLE * visible;
}
