import { useMemo, useState } from 'react';
import type { ExplainedTerm, ExplainedTerms } from '#shared/story';
import type { StorySession } from '../session';
import { suggestedTerms, termsOfReport } from './suggest-terms';
import {
  addTerm,
  beginTerms,
  moveTerm,
  redoTerms,
  removeTerm,
  typeTerm,
  undoTerms,
  type TermField,
  type TermsHistory,
} from './terms-history';

/** 名词解释 of the open story: what it says, and what may be done to it. */
export interface TermsModel {
  readonly terms: ExplainedTerms;
  readonly suggested: readonly ExplainedTerm[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly add: (term?: ExplainedTerm) => void;
  readonly type: (index: number, field: TermField, value: string) => void;
  readonly remove: (index: number) => void;
  readonly move: (index: number, by: 1 | -1) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const BLANK: ExplainedTerm = { term: '', explanation: '' };

/** Every step goes to the session, which saves it. */
export function useTerms(session: StorySession): TermsModel {
  const { story, source } = session.opened;
  const [history, setHistory] = useState(() => beginTerms(story.terms ?? []));
  const found = useMemo(() => termsOfReport(story, source), [story, source]);
  const { now: terms } = history;
  const suggested = useMemo(() => suggestedTerms(found, terms), [found, terms]);
  function go(next: TermsHistory | undefined): void {
    if (next === undefined || next.now === history.now) return;
    setHistory(next);
    session.setTerms(next.now);
  }
  return {
    terms,
    suggested,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    add: (term = BLANK) => go(addTerm(history, term)),
    type: (index, field, value) => go(typeTerm(history, index, field, value)),
    remove: (index) => go(removeTerm(history, index)),
    move: (index, by) => go(moveTerm(history, index, by)),
    undo: () => go(undoTerms(history)),
    redo: () => go(redoTerms(history)),
  };
}
