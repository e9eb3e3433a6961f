import type { InitiativeChange, PassageChange, ReportComparison, TextChange } from '../comparison';
import type { Correction } from '../correction';
import type { Initiative } from '../model';

/** What a correction is written from. */
export interface CorrectionFacts extends Pick<Correction, 'at' | 'reason'> {
  readonly comparison: ReportComparison;
  /** Initiatives whose commentary was let go. */
  readonly dropped: readonly Initiative[];
}

/** The record of a 勘误. */
export function writeCorrection({ at, reason, comparison, dropped }: CorrectionFacts): Correction {
  const { from, to, passages, initiatives, decisions } = comparison;
  return {
    at,
    reason,
    from,
    to,
    changes: [...passages.map(passageEntry), ...initiatives.flatMap(initiativeEntry)],
    dropped: dropped.flatMap(({ label, commentary }) =>
      commentary === undefined ? [] : [{ label, commentary }],
    ),
    decisionsLost: decisions.lost,
  };
}

type Entry = Correction['changes'][number];

const passageEntry = ({ place, kind, words }: PassageChange): Entry => ({
  place,
  kind,
  words: words.map(shortened),
});

function initiativeEntry({ kind, oldLabel, newLabel, words }: InitiativeChange): Entry[] {
  if (kind === 'same') return [];
  const label = newLabel ?? oldLabel ?? '';
  return [{ place: 'initiative', kind, label, words: words.map(shortened) }];
}

/** Characters that are left at each end of a stretch which stayed. */
const CONTEXT = 12;

/** What changed is kept whole; of what stayed, as much as shows the place. */
function shortened({ kind, text }: TextChange): TextChange {
  const characters = [...text];
  if (kind !== 'equal' || characters.length <= 2 * CONTEXT + 1) return { kind, text };
  const ends = [characters.slice(0, CONTEXT), characters.slice(-CONTEXT)];
  return { kind, text: ends.map((end) => end.join('')).join('…') };
}
