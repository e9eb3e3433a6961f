import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import {
  chooseStyle,
  drop,
  join,
  keepAll,
  keepMarks,
  merge,
  moveCaret,
  nameLine,
  part,
  promote,
  demote,
  readCorrected,
  restore,
  rowAt,
  split,
  type CaretStep,
  type Command,
  type CorrectedReport,
  type LineReading,
  type Outcome,
} from '#shared/import';
import type { LineRole, Span } from '#shared/story';
import type { Correction, CorrectionState } from './correction';

export const COMMANDS = { merge, split, promote, demote, drop, restore, join, part } as const;
export type CommandName = keyof typeof COMMANDS;

/** All that the panes of the correction desk show and do. */
export interface CorrectModel {
  readonly correction: Correction;
  readonly state: CorrectionState;
  readonly report: CorrectedReport;
  /** As it would read with the style that is looked at; the tree shows it. */
  readonly preview: CorrectedReport | undefined;
  /** Shows what a style would make of the report, without choosing it. */
  readonly look: (style: string | undefined) => void;
  /** Where the person is: an offset of the source. */
  readonly place: number;
  readonly row: LineReading | undefined;
  /** Where the text would be split; none until a person puts it there. */
  readonly caret: number | undefined;
  readonly go: (at: number) => void;
  readonly setCaret: (at: number | undefined) => void;
  readonly stepCaret: (by: 1 | -1, step: CaretStep) => void;
  /** What a command would come to here. */
  readonly tryOut: (name: CommandName) => Outcome;
  readonly command: (name: CommandName, at?: number) => void;
  readonly name: (at: number, role: LineRole) => void;
  readonly style: (id: string, name: string) => void;
  readonly keepMarks: (marks: readonly Span[]) => void;
  readonly keepAll: (rows: readonly LineReading[]) => void;
}

export function useCorrect(correction: Correction): CorrectModel {
  const state = useSyncExternalStore(correction.subscribe, correction.state);
  const { report } = state;
  const [place, setPlace] = useState(() => firstPlace(report));
  const [caret, setCaret] = useState<number>();
  const [looked, look] = useState<string>();
  const preview = usePreview(report, looked);
  const row = rowAt(report.rows, place);
  const go = useCallback((at: number) => {
    setPlace(at);
    setCaret(undefined);
  }, []);

  function run(outcome: Outcome): void {
    setCaret(undefined);
    correction.run(outcome);
  }

  /** A caret means its own place; a paragraph below an initiative is chosen as a whole. */
  function outcomeOf(name: CommandName, at: number): Outcome {
    const command: Command = COMMANDS[name];
    const usesCaret = (name === 'split' || name === 'part') && caret !== undefined;
    return command(report, usesCaret ? caret : at);
  }

  return {
    correction,
    state,
    report,
    preview,
    look,
    place,
    row,
    caret,
    go,
    setCaret,
    stepCaret(by, step) {
      const from = caret ?? row?.at.start ?? place;
      const next = moveCaret(report, from, by, step);
      if (next !== undefined) setCaret(next);
    },
    tryOut: (name) => outcomeOf(name, place),
    command(name, at = place) {
      const outcome = outcomeOf(name, at);
      if (outcome.kind === 'done') setPlace(at);
      if (name === 'split' && outcome.kind === 'done' && caret !== undefined) setPlace(caret);
      run(outcome);
    },
    name: (at, role) => run(nameLine(report, at, role)),
    style: (id, name) => run(chooseStyle(report, id, name)),
    keepMarks: (marks) => run(keepMarks(report, marks)),
    keepAll: (rows) => run(keepAll(report, rows)),
  };
}

/** What is asked comes first, then the first initiative. */
function firstPlace({ rows }: CorrectedReport): number {
  const first =
    rows.find(({ question }) => question !== undefined) ??
    rows.find(({ role }) => role === 'initiative') ??
    rows[0];
  return first?.at.start ?? 0;
}

function usePreview(
  { source, decisions }: CorrectedReport,
  style: string | undefined,
): CorrectedReport | undefined {
  return useMemo(
    () =>
      style === undefined
        ? undefined
        : readCorrected(source, [...decisions, { kind: 'style', style }]),
    [source, decisions, style],
  );
}
