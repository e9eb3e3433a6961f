import type { LabelLine, WordsLine } from './classify-lines';
import { DATE_LINE } from './furniture-patterns';
import { endsSentence, hasNoPunctuation } from './sentence';

/** The paragraph above a line, as far as it tells whether the line goes on with it. */
export interface SeamAbove {
  readonly first: LabelLine | WordsLine;
  /** The words of its last line. */
  readonly tail: string;
  /** How many lines it has; 0 where a label stands alone. */
  readonly lines: number;
}

/** What a line is to the paragraph above: one with it, another, or another that a person should look at. */
export type SeamVerdict = 'joined' | 'parted' | 'heading-suspected' | 'seam-doubted';

/** As far back or ahead as a bracket's other half is looked for, UTF-16 units. */
const REACH = 60;
/** No line begins with these: what closes, parts or ends. */
const GOES_ON = /^[，。；、：！？,;:!?）)》〉】〕］\]」』”’％%‰℃]/u;
/** No line ends with these: what opens. */
const WAITS = /[（(《〈【〔［「『“‘]$/u;

/**
 * Judges the break between a paragraph and the line below it by their words.
 * @param reachesStop the lines from `next` on, as far as they may be one paragraph, come to a full stop
 */
export function judgeSeam(above: SeamAbove, next: WordsLine, reachesStop: boolean): SeamVerdict {
  const { text } = next.line;
  const { tail } = above;
  if (isClosed(above.first) || next.zone === 'closing') return 'parted';
  if (GOES_ON.test(text) || WAITS.test(tail) || isInsideBracket(tail, text)) return 'joined';
  if (endsSentence(tail) || DATE_LINE.test(text)) return 'parted';
  if (next.startsBlock) return mayGoOn(above) && !next.endsBlock ? 'seam-doubted' : 'parted';
  if (isItemAbove(above, text) || (!reachesStop && isListed(above, text))) return 'seam-doubted';
  return looksLikeTitle(above, next) ? 'heading-suspected' : 'joined';
}

function isClosed(first: LabelLine | WordsLine): boolean {
  return first.kind === 'label' ? first.title === 'certain' : first.endsBlock;
}

/** A round bracket or a title stands open above, and the line below closes it. */
function isInsideBracket(tail: string, text: string): boolean {
  const behind = tail.slice(-REACH);
  const ahead = text.slice(0, REACH);
  return PAIRS.some(({ open, close }) => open.test(behind) && close.test(ahead));
}

const PAIRS = [
  { open: /[（(][^（()）]*$/u, close: /^[^（()）]*[)）]/u },
  { open: /《[^《》]*$/u, close: /^[^《》]*》/u },
];

/** A clause that waits for more; a semicolon may end an item of a list, and a title ends without a mark. */
const mayGoOn = ({ tail, lines }: SeamAbove) =>
  !/[；;]$/u.test(tail) && !(lines === 1 && tail.length <= LONGEST_TITLE && hasNoPunctuation(tail));

/** Half a paragraph that leads to no full stop is as likely one of several short lines. */
const isListed = ({ first, tail }: SeamAbove, text: string) =>
  first.kind === 'words' &&
  Math.max(tail.length, text.length) <= LONGEST_LISTED &&
  hasNoPunctuation(tail) &&
  hasNoPunctuation(text);

/** 新增就业6万人； above 改造小区200个；: items of a list that nothing marks, or halves. */
const isItemAbove = ({ first, tail }: SeamAbove, text: string) =>
  first.kind === 'words' &&
  /[；;]$/u.test(tail) &&
  /[；;。]$/u.test(text) &&
  Math.max(tail.length, text.length) <= LONGEST_LISTED;

const LONGEST_LISTED = 30;

/** Longest title and shortest paragraph below it, characters. */
const LONGEST_TITLE = 20;
const SHORTEST_TEXT = 40;

/** 若干措施, 实施方案: as documents are called. */
const TITLE = /(?:措施|方案|意见|办法|规定|通知|条例|细则|规划|计划|要点|清单|公告|决定|说明)$/u;

/** A short line in one breath above a long paragraph heads it; half a paragraph rarely looks so. */
function looksLikeTitle({ first, tail, lines }: SeamAbove, next: WordsLine): boolean {
  const mayBe = first.kind === 'words' || first.title === 'possible';
  const short = lines === 1 && tail.length <= LONGEST_TITLE && hasNoPunctuation(tail);
  const { text } = next.line;
  const long = text.length >= SHORTEST_TEXT || (text.length > tail.length && TITLE.test(tail));
  return mayBe && short && long && text.includes('。');
}
