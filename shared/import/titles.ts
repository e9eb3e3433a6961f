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

/**
 * The habit of every run of marks: a report may set titles in one section and whole paragraphs in another.
 * A run that shows no habit has the report's.
 */
export function titleHabits(
  lines: readonly StrippedLine[],
  marks: readonly Mark[],
): ReadonlyMap<Mark, TitleHabit> {
  const labels = new Set(marks.map(({ line }) => line));
  const ofReport = titleHabit(lines, marks, labels);
  const habits = new Map<Mark, TitleHabit>();
  for (const run of runsOf(marks)) {
    const own = titleHabit(lines, run, labels);
    const isOwn = own !== 'sometimes' && (ofReport !== 'never' || run.length >= FEW);
    for (const mark of run) habits.set(mark, isOwn ? own : ofReport);
  }
  return habits;
}

/** Marks that count on; a run ends where they begin again. */
function runsOf(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const runs: Mark[][] = [];
  let last: number | undefined;
  for (const mark of marks) {
    const goesOn = last !== undefined && (mark.number ?? Infinity) > last;
    if (goesOn) runs.at(-1)?.push(mark);
    else runs.push([mark]);
    last = mark.number ?? 0;
  }
  return runs;
}

/** One short line may be half a sentence; when nearly all are short, they are titles. */
function titleHabit(
  lines: readonly StrippedLine[],
  marks: readonly Mark[],
  labels: ReadonlySet<StrippedLine>,
): TitleHabit {
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
