import { bareHead, habitualHeads } from './heads';
import { isParenthesised, isRunning } from './sentence';
import type { StrippedLine } from './strip-markup';
import { proposeStyle, type Choice } from './styles/choose-style';
import { describeMarks } from './styles/describe';
import { titleHabits, type TitleHabit } from './titles';
import type { InitiativeStyle, Words } from './styles/initiative-styles';
import { findMarks, type Mark } from './styles/marks';
import { headsHold, regionsOf, type Survey } from './styles/regions';
import { spanOf } from './strand';
import type { Zones } from './zones';

/** A style in which this report may announce its initiatives, as the desk offers it. */
export interface StyleCandidate {
  /** The id of a style, or `outermost`: in every section the outermost numbering that it has. */
  readonly id: string;
  /** What it is called: 【举措一】, 段首短句. */
  readonly name: Words;
  /** What it is like in this report: 每节从头编号，段落较长. Empty where nothing can be said. */
  readonly note: Words;
  /** How often it occurs. */
  readonly count: number;
  /** The first line that it announces. */
  readonly sample: string;
  readonly chosen: boolean;
}

/** How this report announces its parts. */
export interface Plan {
  readonly candidates: readonly StyleCandidate[];
  /** The marks of the initiatives, in reading order. */
  readonly marks: readonly Mark[];
  /** Short lines of plain text that are heads. */
  readonly heads: ReadonlySet<StrippedLine>;
  /** Whether each initiative begins with a title on a line of its own. */
  readonly titles: ReadonlyMap<Mark, TitleHabit>;
  /** Heads without a number stand above 一、. */
  readonly headsAbove: boolean;
}

/** As much of a line as the desk shows, UTF-16 units. */
const SAMPLE = 40;

/**
 * Finds out how the report announces its sections and initiatives.
 * @param decided the style that a person chose
 */
export function planReport(
  lines: readonly StrippedLine[],
  zones: Zones,
  decided: string | undefined,
): Plan {
  const isBody = (line: StrippedLine) => !zones.has(line);
  const habitual = habitualHeads(lines, isBody);
  const heads = bareHeads(lines, habitual, isBody);
  const survey = surveyOf(lines, findMarks(lines, isBody), heads);
  const { marks } = survey;
  const { chosen, outermost } = proposeStyle(survey, decided);
  const numerals = [...marks].find(([style]) => style.announcesSections)?.[1] ?? [];
  return {
    candidates: candidatesOf(survey, chosen, outermost),
    marks: chosen.marks,
    heads: habitual,
    titles: titleHabits(lines, chosen.marks),
    headsAbove: headsHold(survey, numerals),
  };
}

/** Where a report has sections, a lead above the first of them heads no initiative. */
function surveyOf(
  lines: readonly StrippedLine[],
  found: Survey['marks'],
  heads: readonly number[],
): Survey {
  const all: Survey = { lines, marks: found, heads };
  const regions = regionsOf(all, new Set());
  if (regions.at(-1) === 0) return all;
  const marks = [...found].map(([style, own]) => {
    const below = own.filter(({ index }) => (regions[index] ?? 0) > 0);
    return [style, style.lead === undefined ? own : below] as const;
  });
  return { lines, marks: new Map(marks), heads };
}

/** Heads without a marker that head text, and are not the only one of their kind. */
function bareHeads(
  lines: readonly StrippedLine[],
  habitual: ReadonlySet<StrippedLine>,
  isBody: (line: StrippedLine) => boolean,
): readonly number[] {
  const kinds = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (!isBody(line) || !isBareHead(line, habitual) || !headsSomething(line, lines[index + 1]))
      continue;
    if (isOrdinal(lines[index - 1]?.text ?? '')) continue;
    const kind = `${line.depth}${line.bold}`;
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [index]);
    else known.push(index);
  }
  return [...kinds.values()]
    .filter((indexes) => indexes.length > 1)
    .flat()
    .sort((a, b) => a - b);
}

function isBareHead(line: StrippedLine, habitual: ReadonlySet<StrippedLine>): boolean {
  if (habitual.has(line)) return true;
  return bareHead(line) !== undefined && !isParenthesised(line.text) && !isNumbered(line);
}

/** 01 on a line of its own: the line below is an initiative's title. */
const isOrdinal = (text: string) => /^(?:0[1-9]|[1-9][0-9])$/u.test(text);

const isNumbered = ({ text }: StrippedLine) =>
  /^[（(]?[一二三四五六七八九十]{1,3}[）)、]|^第/u.test(text);

function headsSomething({ depth, bold }: StrippedLine, below: StrippedLine | undefined): boolean {
  if (below === undefined) return false;
  const sameKind = below.depth === depth && below.bold === bold;
  return isRunning(below.text) || !sameKind || isNumbered(below);
}

function candidatesOf(
  survey: Survey,
  chosen: Choice,
  outermost: Choice | undefined,
): readonly StyleCandidate[] {
  const regions = regionsOf(survey, new Set(chosen.marks.map(({ line }) => line)));
  const last = survey.lines.at(-1);
  const end = last === undefined ? 0 : spanOf(last.strand).end;
  const candidate = ({ id, marks }: Choice, name: Words | undefined): StyleCandidate => {
    const first = marks[0];
    const { from = 0, line, length = 0 } = first ?? {};
    const words = line?.text.slice(from, from + SAMPLE) ?? '';
    const label = words.slice(0, length);
    return {
      id,
      name: name ?? { zh: label, en: label },
      note: describeMarks(marks, regions, survey.marks, end),
      count: marks.length,
      sample: words,
      chosen: id === chosen.id,
    };
  };
  const styles = [...survey.marks].filter(([style, marks]) => isOffered(style, marks, chosen));
  const mixed = outermost === undefined ? [] : [candidate(outermost, MIXED)];
  return [...mixed, ...styles.map(([{ id, name }, marks]) => candidate({ id, marks }, name))];
}

const MIXED: Words = { zh: '每节最外层编号', en: 'Outermost numbering of each section' };

function isOffered(style: InitiativeStyle, marks: readonly Mark[], { id }: Choice): boolean {
  return marks.length >= Math.min(2, style.atLeast) || style.id === id;
}
