import { memo, type RefObject } from 'react';
import type { LineReading } from '#shared/import';
import type { Span } from '#shared/story';
import { useSay } from '../words';
import { RowText } from './row-text';
import { isSameRow } from './same-row';
import type { CorrectModel } from './use-correct';
import { lineNumbers, tagOf } from './words';

interface SourceRowProps {
  readonly row: LineReading;
  readonly text: string;
  readonly isCurrent: boolean;
  /** It, or the row below it, is what is asked about now. */
  readonly isAsked: boolean;
  readonly caret: number | undefined;
  readonly hits: readonly Span[];
  readonly hit: Span | undefined;
  /** The model of the last drawing: rows outlive it. */
  readonly latest: RefObject<CorrectModel>;
  readonly onTag: (row: LineReading, tag: HTMLElement) => void;
}

/** One row of the source: its lines, what it is, its words. */
export const SourceRow = memo(
  DrawnRow,
  (a, b) =>
    a.isCurrent === b.isCurrent &&
    a.isAsked === b.isAsked &&
    a.caret === b.caret &&
    a.hits === b.hits &&
    a.hit === b.hit &&
    a.text === b.text &&
    a.onTag === b.onTag &&
    isSameRow(a.row, b.row),
);

function DrawnRow(props: SourceRowProps) {
  const say = useSay();
  const { row, text, isCurrent, isAsked, caret, hits, hit, latest, onTag } = props;
  const tag = tagOf(say, row);
  const lines = lineNumbers(row);
  const name = say(`第 ${lines} 行，${tag}`, `Line ${lines}, ${tag}`);

  return (
    <div
      className="source-row"
      role="row"
      aria-label={name}
      aria-current={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      data-start={row.at.start}
      data-role={row.role}
      data-asked={isAsked}
      data-question={row.question !== undefined}
    >
      <span className="row-numbers" role="rowheader">
        {lines}
      </span>
      <span role="gridcell" className="row-tag-cell">
        <button
          type="button"
          className="row-tag"
          tabIndex={isCurrent ? 0 : -1}
          aria-haspopup="menu"
          aria-label={say(`${tag}，改标签`, `${tag}, change`)}
          onClick={(event) => {
            event.stopPropagation();
            latest.current.go(row.at.start);
            onTag(row, event.currentTarget);
          }}
        >
          {tag}
        </button>
      </span>
      <RowText
        row={row}
        text={text}
        caret={caret}
        hits={hits}
        hit={hit}
        onPart={(at) => latest.current.command('part', at)}
      />
    </div>
  );
}
