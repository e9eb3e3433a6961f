import { toPlaces, type DisplayItem, type GlyphRun, type Page } from '#shared/display';

/**
 * What is repainted together: the runs of one printed line, or one rule or rect. Items are measured
 * from the row's own place, so that a row that only moves is not painted anew.
 */
export interface PaintRow {
  /** Stays with the same line of the same owner from one layout to the next. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly owner: string | undefined;
  readonly items: readonly DisplayItem[];
  /** Two rows with one signature look the same. */
  readonly signature: string;
}

/** The rows of a page; a row whose items are the values that they were is the value that it was. */
export function paintRows({ items }: Page): PaintRow[] {
  const counts = new Map<string, number>();
  return groupsOf(items).map((group) => {
    const [first] = group;
    const owner = first.kind === 'rule' ? undefined : first.owner;
    const kind = first.kind === 'glyphRun' ? first.role : first.kind;
    const name = `${kind} ${owner ?? ''}`;
    const nth = counts.get(name) ?? 0;
    counts.set(name, nth + 1);
    return rowOf(group, `${name} ${nth}`, owner);
  });
}

function rowOf(group: Group, key: string, owner: string | undefined): PaintRow {
  const [first] = group;
  const known = knownRows.get(first);
  if (known?.row.key === key && isSameGroup(known.group, group)) return known.row;
  const { x, y } = first;
  const items = group.map((item) => moveBy(item, -x, -y));
  const row = { key, x, y, owner, items, signature: signatureOf(items) };
  knownRows.set(first, { group, row });
  return row;
}

/** The layout keeps the runs of lines that did not change. */
const knownRows = new WeakMap<DisplayItem, { readonly group: Group; readonly row: PaintRow }>();

const isSameGroup = (group: Group, other: Group) =>
  group.length === other.length && group.every((item, index) => item === other[index]);

type Group = [DisplayItem, ...DisplayItem[]];

function groupsOf(items: readonly DisplayItem[]): Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && isSameLine(last[0], item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function isSameLine(a: DisplayItem, b: DisplayItem): boolean {
  if (a.kind !== 'glyphRun' || b.kind !== 'glyphRun') return false;
  return a.readingIndex === b.readingIndex && a.owner === b.owner && isSameRole(a, b);
}

function isSameRole(a: GlyphRun, b: GlyphRun): boolean {
  return a.role === b.role || a.role === 'label';
}

function moveBy<T extends DisplayItem>(item: T, dx: number, dy: number): T {
  return { ...item, x: toPlaces(item.x + dx), y: toPlaces(item.y + dy) };
}

/** What is drawn, and nothing of what the item means. */
function signatureOf(items: readonly DisplayItem[]): string {
  return JSON.stringify(items.map((item) => (item.kind === 'glyphRun' ? lookOf(item) : item)));
}

function lookOf(run: GlyphRun): readonly unknown[] {
  const { font, size, scaleX, x, y, xs, text, form, turned, ink } = run;
  return [font, size, scaleX, x, y, xs, text, form, turned, ink];
}
