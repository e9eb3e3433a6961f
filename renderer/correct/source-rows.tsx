import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { LineReading, ShownRow } from '#shared/import';
import type { Span } from '#shared/story';
import { useSay } from '../words';
import { selectedOffset } from './focus';
import { FoldLine } from './fold-line';
import { QuestionBar } from './question-bar';
import { RoleMenu, type AskedRole } from './role-menu';
import { RowChunk } from './row-chunk';
import { moveByKey } from './row-keys';
import { chunksOf, shownRows } from './shown-rows';
import { SourceRow } from './source-row';
import type { CorrectModel } from './use-correct';
import type { Find } from './use-find';
import { useKeptInView } from './use-kept-in-view';

interface SourceRowsProps {
  readonly model: CorrectModel;
  readonly find: Find;
  readonly onlySeams: boolean;
}

const NO_HITS: readonly Span[] = [];

/** The rows that are shown, in chunks; keys and presses are taken for all of them at once. */
export function SourceRows({ model, find, onlySeams }: SourceRowsProps) {
  const say = useSay();
  const { report, row: current } = model;
  const [opened, setOpened] = useState<readonly Span[]>([]);
  const [asked, setAsked] = useState<AskedRole>();
  const latest = useLatest(model);
  const onTag = useCallback((row: LineReading, tag: HTMLElement) => setAsked({ row, tag }), []);
  const shown = useMemo(
    () => shownRows(report.rows, onlySeams, current, opened),
    [report.rows, onlySeams, current, opened],
  );
  const list = useRef<HTMLDivElement>(null);
  useKeptInView(list, current?.at.start);
  useRowEvents(list, model, shown);

  const draw = (one: ShownRow, below: ShownRow | undefined) => {
    if (one.kind === 'fold') {
      const end = one.rows.at(-1)?.at.end ?? one.at;
      const open = () => setOpened([...opened, { start: one.at, end }]);
      return <FoldLine key={`fold-${one.at}`} fold={one} onOpen={open} />;
    }
    const { row } = one;
    const isCurrent = row === current;
    const isAbove = below?.kind === 'row' && below.row === current;
    return [
      isCurrent && row.question !== undefined ? (
        <QuestionBar key={`question-${row.at.start}`} model={model} row={row} />
      ) : null,
      <SourceRow
        key={row.at.start}
        row={row}
        text={report.source.text}
        isCurrent={isCurrent}
        isAsked={current?.question !== undefined && (isCurrent || isAbove)}
        caret={isCurrent ? model.caret : undefined}
        hits={hitsIn(find.hits, row)}
        hit={isCurrent ? find.hits[find.index] : undefined}
        latest={latest}
        onTag={onTag}
      />,
    ];
  };

  return (
    <div
      ref={list}
      className="source-rows"
      role="grid"
      tabIndex={-1}
      aria-label={say('原文，逐行', 'Source, row by row')}
    >
      {chunksOf(shown).map((chunk, place, chunks) => (
        <RowChunk
          key={place}
          count={chunk.length}
          isHeld={place === 0 || chunk.some((one) => one.kind === 'row' && one.row === current)}
        >
          {() => chunk.map((one, index) => draw(one, chunk[index + 1] ?? chunks[place + 1]?.[0]))}
        </RowChunk>
      ))}
      <RoleMenu model={model} asked={asked} onClose={() => setAsked(undefined)} />
    </div>
  );
}

/** Rows without any share one empty list, so that they are not drawn again. */
function hitsIn(hits: readonly Span[], { at }: LineReading): readonly Span[] {
  const found = hits.filter(({ start, end }) => start < at.end && end > at.start);
  return found.length === 0 ? NO_HITS : found;
}

/** A press goes to its row, and puts the caret where the words were pressed. */
function press({ target }: Event, { go, setCaret }: CorrectModel): void {
  if (!(target instanceof Element) || target.closest('button') !== null) return;
  const start = target.closest<HTMLElement>('.source-row')?.dataset['start'];
  if (start === undefined) return;
  const at = target.closest('.row-text') === null ? undefined : selectedOffset();
  go(Number(start));
  if (at !== undefined) setCaret(at);
}

function useRowEvents(
  list: RefObject<HTMLElement | null>,
  model: CorrectModel,
  shown: readonly ShownRow[],
): void {
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const onClick = (event: MouseEvent) => press(event, model);
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, ctrlKey, altKey, metaKey } = event;
      if (!(target instanceof Element) || !target.matches('.source-row')) return;
      if (ctrlKey || altKey || metaKey) return;
      if (moveByKey(event, model, shown)) event.preventDefault();
    };
    element.addEventListener('click', onClick);
    element.addEventListener('keydown', onKeyDown);
    return () => {
      element.removeEventListener('click', onClick);
      element.removeEventListener('keydown', onKeyDown);
    };
  }, [list, model, shown]);
}

function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value);
  useEffect(() => {
    ref.current = value;
  });
  return ref;
}
