import { endsSentence } from './sentence';
import type { StrippedLine } from './strip-markup';
import type { Mark } from './styles/marks';

/** A longer line is no title, UTF-16 units. */
const LONGEST_TITLE = 36;
/** So many initiatives begin with a title where it is a habit of the report, a share. */
const HABIT = 0.8;

/** Fewer initiatives than this show no habit. */
const FEW = 4;

/** Do the initiatives begin with a title on a line of its own? */
export type TitleHabit = 'always' | 'sometimes' | 'never';

/** One short line may be half a sentence; when nearly all are short, they are titles. */
export function titleHabit(lines: readonly StrippedLine[], marks: readonly Mark[]): TitleHabit {
  const labels = new Set(marks.map(({ line }) => line));
  const titled = marks.filter((mark) => {
    const { index, line, from, length } = mark;
    const rest = line.text.slice(length).trim();
    const below = lines[rest === '' ? index + 2 : index + 1];
    const title = rest === '' ? (lines[index + 1]?.text ?? '') : rest;
    return from === 0 && isTitle(title) && below !== undefined && !labels.has(below);
  });
  if (titled.length >= 2 && titled.length >= marks.length * HABIT) return 'always';
  return marks.length >= FEW && titled.length <= marks.length * (1 - HABIT) ? 'never' : 'sometimes';
}

/** Could the line be a title by its own words? */
export const isTitle = (text: string): boolean =>
  text !== '' && text.length <= LONGEST_TITLE && !endsSentence(text) && !/[，、；：]$/u.test(text);
