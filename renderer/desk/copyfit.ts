import type { Layout } from '#shared/layout';

/** How the story fits the first page. */
export interface Copyfit {
  readonly verdict: 'over' | 'under' | 'exact';
  /** Rows over, or rows left free at the foot of each column. */
  readonly rows: number;
  /** Characters over. */
  readonly characters: number;
  readonly pages: number;
  /** Rows wanted and rows there are, over all columns of the first page. */
  readonly wanted: number;
  readonly room: number;
  /** 0 to 1: how full each column of the first page is; then what runs over, against the room. */
  readonly columns: readonly number[];
  readonly excess: number;
}

export function copyfitOf({ pages, fills, setting, overset }: Layout): Copyfit {
  const { room = 1, free = 0 } = fills[0] ?? {};
  const isOver = overset.rows > 0;
  const all = room * setting.columns;
  const filled = isOver ? 1 : (room - free) / room;
  return {
    verdict: isOver ? 'over' : free > 0 ? 'under' : 'exact',
    rows: isOver ? overset.rows : free,
    characters: overset.characters,
    pages: pages.length,
    wanted: isOver ? all + overset.rows : (room - free) * setting.columns,
    room: all,
    columns: Array.from({ length: setting.columns }, () => filled),
    excess: overset.rows / all,
  };
}
