import type { Layout } from './model';

/** 适配: how a story fits its first page, for whoever edits it. */
export type Copyfit =
  | { readonly verdict: 'exact' }
  | { readonly verdict: 'over'; readonly characters: number; readonly rows: number }
  | { readonly verdict: 'under'; readonly rows: number };

/** Rows are whole rows of one column for copy that is over, of the page's depth for what stays free. */
export function copyfitOf({ overset, fills }: Pick<Layout, 'overset' | 'fills'>): Copyfit {
  if (overset.rows > 0) return { verdict: 'over', ...overset };
  const free = fills[0]?.free ?? 0;
  return free > 0 ? { verdict: 'under', rows: free } : { verdict: 'exact' };
}

/** P-19: 超 37 字，约 2 行. */
export function copyfitInWords(fit: Copyfit): { readonly zh: string; readonly en: string } {
  switch (fit.verdict) {
    case 'exact':
      return { zh: '正好', en: 'Fits' };
    case 'under':
      return { zh: `余 ${fit.rows} 行`, en: `${fit.rows} rows free` };
    case 'over':
      return {
        zh: `超 ${fit.characters} 字，约 ${fit.rows} 行`,
        en: `${fit.characters} characters over, about ${fit.rows} lines`,
      };
  }
}
