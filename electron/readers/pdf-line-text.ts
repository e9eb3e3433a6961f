import type { PdfRun } from './pdf-model';

/** Of an em: a gap narrower than this is a matter of setting, not a space. */
const SPACE = 0.12;

/** The words of runs on one line, from left to right. */
export function textOfRuns(runs: readonly PdfRun[]): string {
  let text = '';
  let edge: number | undefined;
  for (const run of runs) {
    const isApart = edge !== undefined && run.left - edge > SPACE * run.size;
    text += isApart ? ` ${run.text}` : run.text;
    edge = Math.max(edge ?? -Infinity, run.right);
  }
  return withoutSettingSpaces(text.replace(/\s+/gu, ' ').trim());
}

const HAN = '[\\p{Script=Han}〇]';
const FULL_WIDTH = '[\\u3000-\\u303f\\uff01-\\uff60“”‘’—…·]';
const LATIN = '[\\p{Script=Latin}\\p{Nd}%‰+\\-.]';

/** The quarter em between Han and figures or Latin letters is added in setting (CLREQ, 中西混排). */
const BESIDE_LATIN = new RegExp(`(?<=${HAN}) (?=${LATIN})|(?<=${LATIN}) (?=${HAN})`, 'gu');
/** Justification opens gaps beside marks. */
const BESIDE_MARK = new RegExp(`(?<=${FULL_WIDTH}) (?=\\S)|(?<=\\S) (?=${FULL_WIDTH})`, 'gu');
const BETWEEN_HAN = new RegExp(`(?<=${HAN}) (?=${HAN})`, 'gu');
const HAN_PAIR = new RegExp(`(?<=${HAN}) ?(?=${HAN})`, 'gu');
/** Of the pairs of Han: where so many stand apart, the line is letter-spaced. */
const TRACKED = 0.4;

function withoutSettingSpaces(text: string): string {
  const plain = text.replaceAll(BESIDE_LATIN, '').replaceAll(BESIDE_MARK, '');
  const spaces = plain.match(BETWEEN_HAN)?.length ?? 0;
  const pairs = plain.match(HAN_PAIR)?.length ?? 0;
  return spaces >= 2 && spaces > TRACKED * pairs ? plain.replaceAll(BETWEEN_HAN, '') : plain;
}

const STARTS_LATIN = /^[\p{Script=Latin}\p{Nd}]/u;
const ENDS_LATIN = /[\p{Script=Latin}\p{Nd},.;:!?)%]$/u;

/** Two lines of a paragraph as one: a space stands between Latin words, none beside Han. */
export function joinLines(before: string, after: string): string {
  return ENDS_LATIN.test(before) && STARTS_LATIN.test(after)
    ? `${before} ${after}`
    : before + after;
}
