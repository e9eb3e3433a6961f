import type { LeftOut } from './pdf-model';

/** Private use, replacement, unassigned: glyphs without a meaning. */
const UNREADABLE = /[\p{Co}\p{Cn}\ufffd]/gu;
/** Above this share of such characters a text is not worth importing. */
const MOST_UNREADABLE = 0.3;

/** What no text may hold, made visible: controls and halves of surrogate pairs. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}]/gu, '\ufffd');
}

/** Characters without a meaning that stand in the text, each once. */
export function unreadableCharacters(text: string): LeftOut[] {
  const found = [...new Set(text.match(UNREADABLE))].join('');
  return found === '' ? [] : [{ kind: 'unreadable', text: found }];
}

export function isMeaningless(text: string): boolean {
  const visible = text.replaceAll(/\s/gu, '').length;
  return (text.match(UNREADABLE)?.length ?? 0) > MOST_UNREADABLE * visible;
}
