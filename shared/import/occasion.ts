import { isRunning } from './sentence';

const DASHES = '[—―–─-]{0,4}';
const DATE =
  '(?:[12][0-9]{3}|[一二][〇○Ｏ零一二三四五六七八九]{3})\\s?年\\s?[0-9一二三四五六七八九十]{1,3}\\s?月\\s?[0-9一二三四五六七八九十]{1,3}\\s?日';
const OPENS = `^[（(]?${DASHES}\\s?${DATE}`;

/** ——2026年1月27日在海南省第七届人民代表大会第五次会议上: where and when a speech was given. */
const OCCASION = new RegExp(
  `${OPENS}[^。！？]{0,60}(?:[会會][议議]上?|大[会會]上|(?<=在.{3,60})上)[）)]?$`,
  'u',
);
/** The rest of an occasion, perhaps with the speaker, is no longer, UTF-16 units. */
const LONGEST_REST = 50;
const CUT_OPEN = new RegExp(`${OPENS}在[^。，！？]{2,40}$`, 'u');
/** The speaker on the same line, behind a space. */
const WITH_SPEAKER = new RegExp(`(${OPENS}在[^。！？\\s]{3,60}上[）)]?)\\s{1,8}(?=\\S)`, 'u');

export const isOccasion = (text: string): boolean =>
  OCCASION.test(text) && /^[（(]/u.test(text) === /[）)]$/u.test(text);

/** Where the speaker's words begin behind an occasion, UTF-16 units; 0 where none do. */
export const speakerBehind = (text: string): number => WITH_SPEAKER.exec(text)?.[0].length ?? 0;

/** The column or page cut an occasion between these two lines. */
export function isCutOccasion(above: string, below: string): boolean {
  // …第四次会议 is whole without it, so a lone 上 tells.
  if (/^上[）)]?$/u.test(below)) return isOccasion(above + below);
  const isWhole = isOccasion(above) || speakerBehind(above) > 0;
  if (isWhole || !CUT_OPEN.test(above) || below.length > LONGEST_REST) return false;
  const whole = above + below;
  return isOccasion(whole) || speakerBehind(whole) > 0;
}

/** A deck and its other half are no longer, UTF-16 units. */
const LONGEST_DECK = 40;

/** ——到2020年，全市贫困县全部摘帽， goes on with a short line: the other half of the deck. */
export const isCutDeck = (above: string, line: string): boolean =>
  /^(?:——|--)/u.test(above) &&
  /[，、]$/u.test(above) &&
  Math.max(above.length, line.length) <= LONGEST_DECK &&
  !isRunning(line);
