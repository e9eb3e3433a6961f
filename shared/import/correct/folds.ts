import { isHead } from './context';
import type { LineReading } from './line-reading';

/** The rows as they are shown: one by one, or a quiet stretch folded into a line. */
export type ShownRow =
  | { readonly kind: 'row'; readonly row: LineReading }
  | {
      readonly kind: 'fold';
      /** Where its first row starts: its name. */
      readonly at: number;
      readonly rows: readonly LineReading[];
      readonly initiatives: number;
      readonly sections: number;
    };

/** Something was done to this row, or is asked about it. */
export function isLoud({ role, question, pieces }: LineReading): boolean {
  if (question !== undefined || role === 'dropped' || role === 'lost') return true;
  return pieces.some(({ kind }) => kind === 'seam' || kind === 'lost');
}

const BODY: ReadonlySet<LineReading['role']> = new Set(['section', 'initiative']);

/**
 * Folds stretches of rows that ask nothing; whatever stands above the first section shows, for what a
 * web page leaves there has no diagnostic.
 * @param isOpen rows to be shown all the same
 */
export function foldQuiet(
  rows: readonly LineReading[],
  isOpen: (row: LineReading) => boolean,
): ShownRow[] {
  const shown: ShownRow[] = [];
  let quiet: LineReading[] = [];
  const fold = () => {
    const [first] = quiet;
    if (first !== undefined) shown.push(foldOf(first, quiet));
    quiet = [];
  };
  let isAtHead = true;
  for (const row of rows) {
    isAtHead &&= !BODY.has(row.role);
    if (!isLoud(row) && !isAtHead && !isHead(row) && !isOpen(row)) {
      quiet.push(row);
      continue;
    }
    fold();
    shown.push({ kind: 'row', row });
  }
  fold();
  return shown;
}

function foldOf(first: LineReading, rows: readonly LineReading[]): ShownRow {
  const count = (role: LineReading['role']) => rows.filter((row) => row.role === role).length;
  const { start } = first.at;
  return {
    kind: 'fold',
    at: start,
    rows,
    initiatives: count('initiative'),
    sections: count('section'),
  };
}
