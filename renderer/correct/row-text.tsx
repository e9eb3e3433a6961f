import { Undo2 } from 'lucide-react';
import type { LineReading, Piece } from '#shared/import';
import type { Span } from '#shared/story';
import { useSay } from '../words';

interface RowTextProps {
  readonly row: LineReading;
  /** Of the whole source. */
  readonly text: string;
  readonly caret: number | undefined;
  /** Where the text that is looked for stands in this row. */
  readonly hits: readonly Span[];
  readonly hit: Span | undefined;
  readonly onPart: (at: number) => void;
}

/** A row's words: dropped marks struck out, a chip where lines were joined, the caret in the editor's red. */
export function RowText({ row, onPart, ...shown }: RowTextProps) {
  return (
    <div className="row-text" role="gridcell" lang="zh-Hans" data-role={row.role}>
      {row.pieces.map((piece) =>
        piece.kind === 'seam' ? (
          <SeamChip key={`seam-${piece.at.end}`} seam={piece} onPart={onPart} />
        ) : (
          <Words key={piece.at.start} piece={piece} {...shown} />
        ),
      )}
    </div>
  );
}

interface SeamChipProps {
  readonly seam: Extract<Piece, { kind: 'seam' }>;
  readonly onPart: (at: number) => void;
}

function SeamChip({ seam: { at, from, to }, onPart }: SeamChipProps) {
  const say = useSay();
  const name = say(`接合 ${from}→${to}`, `Joined ${from}→${to}`);
  return (
    <button
      type="button"
      className="seam-chip"
      tabIndex={-1}
      title={say('撤销这处接合，另起一段', 'Part here: a paragraph of its own')}
      aria-label={say(`${name}，撤销`, `${name}, undo`)}
      onClick={(event) => {
        event.stopPropagation();
        onPart(at.end);
      }}
    >
      {name}
      <Undo2 size={12} strokeWidth={1.5} aria-hidden />
    </button>
  );
}

type WordsProps = Omit<RowTextProps, 'row' | 'onPart'> & {
  readonly piece: Exclude<Piece, { kind: 'seam' }>;
};

function Words({ piece, text, caret, hits, hit }: WordsProps) {
  const say = useSay();
  const title = piece.kind === 'dropped' ? say('不进版面', 'Not printed') : undefined;
  return stretches(piece.at, caret, hits).map(({ start, end }) => (
    <span key={start}>
      {start === caret ? (
        <span className="row-caret" role="img" aria-label={say('在此拆分', 'Split here')} />
      ) : null}
      <span
        className={`words ${piece.kind}`}
        data-at={start}
        data-hit={hitAt(hits, hit, start)}
        title={title}
      >
        {text.slice(start, end)}
      </span>
    </span>
  ));
}

function hitAt(hits: readonly Span[], current: Span | undefined, at: number): string | undefined {
  const found = hits.find(({ start, end }) => start <= at && at < end);
  if (found === undefined) return undefined;
  return found.start === current?.start ? 'current' : 'other';
}

/** A piece cut at the caret and at the ends of what is looked for. */
function stretches({ start, end }: Span, caret: number | undefined, hits: readonly Span[]): Span[] {
  const cuts = [caret ?? start, ...hits.flatMap((hit) => [hit.start, hit.end])];
  const inside = cuts.filter((cut) => start < cut && cut < end);
  const starts = [...new Set([start, ...inside])].sort((a, b) => a - b);
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }));
}
