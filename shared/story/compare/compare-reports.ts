import type {
  ChangeCounts,
  InitiativeChange,
  PassageChange,
  ReportComparison,
  TextChange,
} from '../comparison';
import type { Match } from './match-pieces';
import { isUnchanged, type ReportMatches } from './match-reports';

/** What became of the words of a text; a library's work, passed in. */
export type TextDiff = (old: string, next: string) => readonly TextChange[];

/** What a new report changes, part by part. */
export function compareReports(
  { heads, headings, paragraphs, initiatives }: ReportMatches,
  diff: TextDiff,
): Pick<ReportComparison, 'initiatives' | 'passages' | 'counts'> {
  return {
    initiatives: initiatives.map((match) => initiativeChange(match, diff)),
    passages: [
      ...passageChanges('head', heads, diff),
      ...passageChanges('heading', headings, diff),
      ...passageChanges('paragraph', paragraphs, diff),
    ],
    counts: {
      heads: countsOf(heads),
      headings: countsOf(headings),
      paragraphs: countsOf(paragraphs),
      initiatives: countsOf(initiatives),
    },
  };
}

/** True when the initiative's commentary cannot stay where it is: its words changed or are gone. */
export function asks(match: Match): boolean {
  return match.old?.written === true && !isUnchanged(match);
}

function initiativeChange(match: Match, diff: TextDiff): InitiativeChange {
  const { kind, old, next } = match;
  return {
    kind,
    ...(old === undefined ? {} : { oldId: old.id, oldLabel: old.label }),
    ...(next === undefined ? {} : { newId: next.id, newLabel: next.label }),
    heading: (next ?? old)?.heading ?? '',
    words: wordsOf(match, diff),
    asks: asks(match),
  };
}

function passageChanges(
  place: PassageChange['place'],
  matches: readonly Match[],
  diff: TextDiff,
): PassageChange[] {
  return matches.flatMap((match) => {
    const { kind } = match;
    return kind === 'same' ? [] : [{ place, kind, words: wordsOf(match, diff) }];
  });
}

function wordsOf({ kind, old, next }: Match, diff: TextDiff): readonly TextChange[] {
  if (kind === 'changed') return diff(old?.text ?? '', next?.text ?? '');
  const text = (next ?? old)?.text ?? '';
  return [{ kind: kind === 'added' || kind === 'removed' ? kind : 'equal', text }];
}

function countsOf(matches: readonly Match[]): ChangeCounts {
  const counts = { same: 0, moved: 0, changed: 0, added: 0, removed: 0 };
  for (const { kind } of matches) counts[kind] += 1;
  return counts;
}
