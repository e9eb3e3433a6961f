const DASHES = '[—―–─-]{0,4}';
const DATE =
  '(?:[12][0-9]{3}|[一二][〇○Ｏ零一二三四五六七八九]{3})\\s?年\\s?[0-9一二三四五六七八九十]{1,3}\\s?月\\s?[0-9一二三四五六七八九十]{1,3}\\s?日';
const OPENS = `^[（(]?${DASHES}\\s?${DATE}`;

/** ——2026年1月27日在海南省第七届人民代表大会第五次会议上: where and when a speech was given. */
const OCCASION = new RegExp(
  `${OPENS}[^。！？]{0,60}(?:[会會][议議]?上?|(?<=在.{3,60})上)[）)]?$`,
  'u',
);
const BEGINS = new RegExp(`${OPENS}在`, 'u');
/** The rest of an occasion is no longer, UTF-16 units. */
const LONGEST_REST = 34;
/** The speaker on the same line, behind a space. */
const WITH_SPEAKER = new RegExp(`(${OPENS}在[^。！？\\s]{3,60}上[）)]?)\\s{1,8}(?=\\S)`, 'u');

export const isOccasion = (text: string): boolean =>
  OCCASION.test(text) && /^[（(]/u.test(text) === /[）)]$/u.test(text);

/** Did the column or page cut an occasion between these two lines? */
export const isCutOccasion = (above: string, text: string): boolean =>
  text.length <= LONGEST_REST &&
  BEGINS.test(above) &&
  !isOccasion(above) &&
  isOccasion(above + text);

/** Where the speaker's words begin behind an occasion, UTF-16 units; 0 where none do. */
export const speakerBehind = (text: string): number => WITH_SPEAKER.exec(text)?.[0].length ?? 0;
