import type { Layout } from './model';

/** 适配: how a story fits its first page, or the block that it takes of one, for whoever edits it. */
export interface Copyfit {
  readonly verdict: 'exact' | 'over' | 'under';
  /** Rows of one column: those that run over, or all that stay white on a page that is not full. */
  readonly rows: number;
  /** Characters that run over; that the white rows would take. */
  readonly characters: number;
}

const EXACT: Copyfit = { verdict: 'exact', rows: 0, characters: 0 };

export function copyfitOf({
  overset,
  fills,
  setting,
  block,
}: Pick<Layout, 'overset' | 'fills' | 'setting' | 'block'>): Copyfit {
  if (overset.rows > 0) return { verdict: 'over', ...overset };
  if (block !== undefined) return EXACT;
  const { free = 0, white = 0 } = fills[0] ?? {};
  if (free === 0) return EXACT;
  return { verdict: 'under', rows: white, characters: white * setting.columnEm };
}

/** P-19: 超 37 字，约 2 行. */
export function copyfitInWords({ verdict, rows, characters }: Copyfit): {
  readonly zh: string;
  readonly en: string;
} {
  switch (verdict) {
    case 'exact':
      return { zh: '正好', en: 'Fits' };
    case 'under':
      return {
        zh: `欠 ${characters} 字，约 ${rows} 行`,
        en: `${characters} characters short, about ${rows} lines`,
      };
    case 'over':
      return {
        zh: `超 ${characters} 字，约 ${rows} 行`,
        en: `${characters} characters over, about ${rows} lines`,
      };
  }
}

/** 区块: rows of columns that a story takes of its page; `undefined` where it has the page to itself. */
export interface BlockShare {
  readonly columns: number;
  readonly of: number;
  readonly rows: number;
  /** Of the page's columns. */
  readonly pageRows: number;
  /** Rows of one column that other stories may take. */
  readonly left: number;
}

export function blockShareOf({
  block,
  fills,
  setting,
}: Pick<Layout, 'block' | 'fills' | 'setting'>): BlockShare | undefined {
  if (block === undefined) return undefined;
  const { columns, of } = block;
  const { rows: pageRows } = setting;
  const rows = pageRows - (fills[0]?.free ?? 0);
  return { columns, of, rows, pageRows, left: of * pageRows - columns * rows };
}

export function blockInWords(
  layout: Pick<Layout, 'block' | 'fills' | 'setting'>,
): { readonly zh: string; readonly en: string } | undefined {
  const share = blockShareOf(layout);
  if (share === undefined) return undefined;
  const { columns, of, rows, pageRows, left } = share;
  return {
    zh: `占 ${columns} 栏 × ${rows} 行（全版 ${of} 栏 × ${pageRows} 行），余 ${left} 行留给别的稿件`,
    en: `${columns} columns × ${rows} rows of ${of} × ${pageRows}; ${left} rows are left to other stories`,
  };
}
