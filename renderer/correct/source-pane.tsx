import { Eye, FileText } from 'lucide-react';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { Button } from 'react-aria-components';
import { foldQuiet, isLoud, type LineReading, type ShownRow } from '#shared/import';
import type { Span } from '#shared/story';
import { useSay } from '../words';
import { focusCurrentRow } from './focus';
import { FoldLine } from './fold-line';
import { QuestionBar } from './question-bar';
import { RoleMenu } from './role-menu';
import { SourceRow } from './source-row';
import type { CorrectModel } from './use-correct';
import type { Find } from './use-find';

interface SourcePaneProps {
  readonly model: CorrectModel;
  readonly find: Find;
}

/** 原文: the source, row by row; what asks nothing folds away. */
export function SourcePane({ model, find }: SourcePaneProps) {
  const say = useSay();
  const { report } = model;
  const [onlySeams, setOnlySeams] = useState(() => report.rows.some(isLoud));
  const asked = report.rows.filter(({ question }) => question !== undefined).length;
  return (
    <main className="pane source-pane" aria-label={say('原文', 'Source')} data-pane>
      <div className="pane-head source-head">
        <span className="source-file">
          <FileText size={14} strokeWidth={1.5} aria-hidden />
          {report.source.fileName}
          {asked === 0 ? null : (
            <span className="chip asks">{say(`${asked} 处待确认`, `${asked} questions`)}</span>
          )}
        </span>
        <Button
          className="button bare small push"
          aria-pressed={onlySeams}
          onPress={() => setOnlySeams(!onlySeams)}
        >
          <Eye size={14} strokeWidth={1.5} aria-hidden />
          {say('只看接缝', 'Seams only')}
        </Button>
      </div>
      <SourceRows key={String(onlySeams)} model={model} find={find} onlySeams={onlySeams} />
    </main>
  );
}

const NO_HITS: readonly Span[] = [];

function SourceRows({ model, find, onlySeams }: SourcePaneProps & { readonly onlySeams: boolean }) {
  const say = useSay();
  const { report, row: current } = model;
  const [opened, setOpened] = useState<readonly Span[]>([]);
  const [menu, setMenu] = useState<{ readonly row: LineReading; readonly tag: HTMLElement }>();
  const latest = useLatest(model);
  const onTag = useCallback((row: LineReading, tag: HTMLElement) => setMenu({ row, tag }), []);
  const shown = useMemo(
    () => shownRows(report.rows, onlySeams, current, opened),
    [report.rows, onlySeams, current, opened],
  );
  const list = useRef<HTMLDivElement>(null);
  useKeptInView(list, current);
  const hitsOf = useHits(find.hits);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget && !isRow(event.target)) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isHandled = moveByKey(event, model, shown);
    if (isHandled) event.preventDefault();
  }

  return (
    <div ref={list} className="source-rows" onKeyDown={onKeyDown}>
      {shown.map((one, index) => {
        if (one.kind === 'fold') {
          const { at, rows } = one;
          const end = rows.at(-1)?.at.end ?? at;
          return (
            <FoldLine
              key={`fold-${at}`}
              fold={one}
              onOpen={() => setOpened([...opened, { start: at, end }])}
            />
          );
        }
        const { row } = one;
        const isCurrent = row === current;
        const below = shown[index + 1];
        const isAbove = below?.kind === 'row' && below.row === current;
        const isAsked = current?.question !== undefined && (isCurrent || isAbove);
        return [
          isCurrent && row.question !== undefined ? (
            <QuestionBar key={`question-${row.at.start}`} model={model} row={row} />
          ) : null,
          <SourceRow
            key={row.at.start}
            row={row}
            text={report.source.text}
            isCurrent={isCurrent}
            isAsked={isAsked}
            caret={isCurrent ? model.caret : undefined}
            hits={hitsOf(row)}
            hit={isCurrent ? find.hits[find.index] : undefined}
            latest={latest}
            onTag={onTag}
          />,
        ];
      })}
      {report.rows.length === 0 ? (
        <p className="nothing">{say('这份文件里没有文字', 'There is no text in this file')}</p>
      ) : null}
      <RoleMenu model={model} asked={menu} onClose={() => setMenu(undefined)} />
    </div>
  );
}

/** What is asked shows with the row above it; the person's own initiative shows whole. */
function shownRows(
  rows: readonly LineReading[],
  onlySeams: boolean,
  current: LineReading | undefined,
  opened: readonly Span[],
): ShownRow[] {
  const aboveAsked = new Set(
    rows.flatMap(({ question }, index) => (question === undefined ? [] : [rows[index - 1]])),
  );
  const isOpen = (row: LineReading) =>
    !onlySeams ||
    row === current ||
    (row.block !== undefined && row.block === current?.block) ||
    aboveAsked.has(row) ||
    opened.some(({ start, end }) => start <= row.at.start && row.at.start < end);
  return foldQuiet(rows, isOpen);
}

const isRow = (target: EventTarget) =>
  target instanceof HTMLElement && target.classList.contains('source-row');

/** ↑ ↓ from row to row, ← → with the caret from sentence to sentence, with Shift by character. */
function moveByKey(
  { key, shiftKey }: KeyboardEvent,
  model: CorrectModel,
  shown: readonly ShownRow[],
): boolean {
  const rows = shown.flatMap((one) => (one.kind === 'row' ? [one.row] : []));
  const index = model.row === undefined ? -1 : rows.indexOf(model.row);
  const goTo = (row: LineReading | undefined) => {
    if (row !== undefined) model.go(row.at.start);
    requestAnimationFrame(focusCurrentRow);
    return true;
  };
  switch (key) {
    case 'ArrowDown':
      return goTo(rows[index + 1]);
    case 'ArrowUp':
      return goTo(rows[index - 1]);
    case 'Home':
      return goTo(rows[0]);
    case 'End':
      return goTo(rows.at(-1));
    case 'ArrowRight':
    case 'ArrowLeft':
      model.stepCaret(key === 'ArrowRight' ? 1 : -1, shiftKey ? 'character' : 'sentence');
      return true;
    case 'Escape':
      if (model.caret === undefined) document.querySelector<HTMLElement>('.report-tree')?.focus();
      else model.setCaret(undefined);
      return true;
    default:
      return false;
  }
}

function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value);
  useEffect(() => {
    ref.current = value;
  });
  return ref;
}

/** Shows the row that the person is at; a row that was drawn anew takes the focus back. */
function useKeptInView(
  list: RefObject<HTMLElement | null>,
  current: LineReading | undefined,
): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const note = (event: FocusEvent) => {
      hadFocus.current = event.type === 'focusin';
    };
    const forget = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) hadFocus.current = false;
    };
    element.addEventListener('focusin', note);
    element.addEventListener('focusout', forget);
    return () => {
      element.removeEventListener('focusin', note);
      element.removeEventListener('focusout', forget);
    };
  }, [list]);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('.source-row[tabindex="0"]');
    row?.scrollIntoView({ block: 'nearest' });
    if (hadFocus.current && document.activeElement === document.body) row?.focus();
  }, [list, current]);
}

/** The hits of each row; rows without any share one empty list, so that they are not drawn again. */
function useHits(hits: readonly Span[]): (row: LineReading) => readonly Span[] {
  return useMemo(() => {
    const known = new Map<number, readonly Span[]>();
    return ({ at }: LineReading) => {
      if (hits.length === 0) return NO_HITS;
      const found =
        known.get(at.start) ?? hits.filter(({ start, end }) => start < at.end && end > at.start);
      const own = found.length === 0 ? NO_HITS : found;
      known.set(at.start, own);
      return own;
    };
  }, [hits]);
}
