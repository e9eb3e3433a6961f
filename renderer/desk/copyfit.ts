import {
  blockShareOf,
  copyfitOf,
  type BlockShare,
  type Copyfit,
  type Layout,
} from '#shared/layout';

/** How the story fits the first page, as the desk draws it. */
export interface PageFit extends Copyfit {
  readonly pages: number;
  /** Rows left free at the foot of each column. */
  readonly free: number;
  /** Rows wanted and rows there are, over all columns of the first page. */
  readonly wanted: number;
  readonly room: number;
  /** 0 to 1: how full each column of the first page is; then what runs over, against the room. */
  readonly columns: readonly number[];
  readonly excess: number;
  /** 区块: the story leaves the rest of its page to others. */
  readonly block: BlockShare | undefined;
}

export function pageFitOf(layout: Layout): PageFit {
  const { pages, fills, setting, overset } = layout;
  const { room = 1, free = 0 } = fills[0] ?? {};
  const fit = copyfitOf(layout);
  const isOver = fit.verdict === 'over';
  const all = room * setting.columns;
  const block = blockShareOf(layout);
  const filled = isOver ? 1 : (room - free) / room;
  return {
    ...fit,
    free: isOver ? 0 : free,
    pages: pages.length,
    wanted: isOver ? all + overset.rows : (room - free) * setting.columns,
    room: all,
    columns: block ? columnsOf(block) : Array.from({ length: setting.columns }, () => filled),
    excess: overset.rows / all,
    block,
  };
}

/** Of all the page's columns: those of the block as deep as it is, the others empty. */
const columnsOf = ({ columns, of, rows, pageRows }: BlockShare) =>
  Array.from({ length: of }, (_, index) => (index < columns ? rows / pageRows : 0));
