import type { ShownRow } from '#shared/import';
import { useSay, type Say } from '../words';

interface FoldLineProps {
  readonly fold: Extract<ShownRow, { kind: 'fold' }>;
  readonly onOpen: () => void;
}

/** A quiet stretch in one line; a press opens it. */
export function FoldLine({ fold, onOpen }: FoldLineProps) {
  const say = useSay();
  const { rows } = fold;
  const first = rows[0]?.lines.first;
  const last = rows.at(-1)?.lines.last;
  const lines = first === last ? `${first}` : `${first}–${last}`;
  const place = say(`${lines} 行`, `Lines ${lines}`);
  const what = whatFolds(say, fold);
  return (
    <div role="row" tabIndex={-1}>
      <div role="gridcell" aria-label={`${place} ${what}`}>
        <button type="button" className="fold-line" onClick={onOpen}>
          <span>{place}</span>
          <span>{what}</span>
        </button>
      </div>
    </div>
  );
}

function whatFolds(say: Say, { rows, initiatives, sections }: FoldLineProps['fold']): string {
  const zh = [
    initiatives > 0 ? `${initiatives} 条举措` : '',
    sections > 0 ? `${sections} 个小节` : '',
  ].filter(Boolean);
  const en = [
    initiatives > 0 ? `${initiatives} initiatives` : '',
    sections > 0 ? `${sections} sections` : '',
  ].filter(Boolean);
  const paragraphs = say(`${rows.length} 段`, `${rows.length} paragraphs`);
  const counted = zh.length === 0 ? paragraphs : say(zh.join('、'), en.join(', '));
  return say(`${counted}，无疑问`, `${counted}, nothing to ask`);
}
