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
  const row = { key, x, y, owner, items };
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

/** Whether two rows look the same, wherever they stand and whatever their items mean. */
export function looksSame(items: readonly DisplayItem[], others: readonly DisplayItem[]): boolean {
  return (
    items.length === others.length &&
    items.every((item, index) => {
      const other = others[index];
      return other !== undefined && isSameLook(item, other);
    })
  );
}

function isSameLook(a: DisplayItem, b: DisplayItem): boolean {
  if (a.kind !== 'glyphRun' || b.kind !== 'glyphRun')
    return JSON.stringify(a) === JSON.stringify(b);
  return (
    LOOKS.every((part) => a[part] === b[part]) &&
    isSameList(a.text, b.text) &&
    isSameList(a.xs, b.xs) &&
    isSameList(a.ink, b.ink)
  );
}

/** What is seen of a run besides its words, their places and their ink. */
const LOOKS = ['font', 'size', 'scaleX', 'x', 'y', 'form', 'turned'] as const;

/** A line that only moved keeps its lists: most are the same value. */
const isSameList = (a: readonly unknown[], b: readonly unknown[]) =>
  a === b || (a.length === b.length && a.every((value, index) => value === b[index]));
