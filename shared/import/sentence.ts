/** What may follow the mark that ends a sentence. */
const CLOSERS = '”’"\'」』）)】》〉〕］]';
/** A colon ends a paragraph too: what it announces follows on lines of its own. */
const ENDS = '。！？!?…：:';

/** Codes, since every line is asked and each character of a text would be a string of its own. */
const codesOf = (chars: string): ReadonlySet<number> =>
  new Set([...chars].map((char) => char.charCodeAt(0)));
const CLOSER_CODES = codesOf(CLOSERS);
const END_CODES = codesOf(ENDS);

/** Does the text end a sentence? Then its author ended the paragraph; else a page or column did. */
export function endsSentence(text: string): boolean {
  let index = text.length - 1;
  while (index >= 0 && CLOSER_CODES.has(text.charCodeAt(index))) index -= 1;
  if (index < 0) return false;
  if (END_CODES.has(text.charCodeAt(index))) return true;
  return text.charAt(index) === '.' && !/[0-9]/u.test(text.charAt(index - 1));
}

const MARK = /[，。；：！？、,;:!?]/u;

/** True for words in one breath, such as a heading. */
export function hasNoPunctuation(text: string): boolean {
  return !MARK.test(text);
}

/** At this length, in characters, a clause with a comma is running text; shorter, it may be a headline. */
const RUNNING = 25;
/** A line this long is no headline, whatever it lacks, characters. */
const LONGEST_LINE = 50;

/** Running text, not a line of the head. */
export function isRunning(text: string): boolean {
  if (text.length > LONGEST_LINE) return true;
  return endsInFullStop(text) || (text.length >= RUNNING && /[，。；]/u.test(text));
}

/** A headline that is called out may be long, UTF-16 units. */
const LONGEST_CALL = 44;

/** 2026年政府工作报告，这些民生大礼包请查收！ */
export const isCalledOut = (text: string): boolean =>
  text.length <= LONGEST_CALL && /^[^。；]*[！？!?]$/u.test(text);

function endsInFullStop(text: string): boolean {
  return /[。；](?:[”’」』）)】》]{0,3})$/u.test(text.slice(-8));
}

/** （2026年1月27日在…会议上）: an aside on a line of its own. */
export function isParenthesised(text: string): boolean {
  return /^[（(]/u.test(text) && /[）)]$/u.test(text) && !/[）)]./u.test(text.slice(0, 200));
}
