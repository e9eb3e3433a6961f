import type { Paragraph } from '#shared/story';

/** A set of names, read character by character. */
interface Branch {
  readonly next: Map<string, Branch>;
  isName: boolean;
}

/** No name is longer: it keeps a search linear. */
const LONGEST_NAME = 40;

/** Finds names in a text, longest first, never overlapping; time grows with the text alone. */
export function nameFinder(names: Iterable<string>): (text: string) => readonly Stretch[] {
  const root = newBranch();
  for (const name of names) if (name.length <= LONGEST_NAME) plant(root, name);
  return (text) => [...search(root, text)];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const newBranch = (): Branch => ({ next: new Map(), isName: false });

function plant(root: Branch, name: string): void {
  let branch = root;
  for (const unit of name.split('')) {
    const next = branch.next.get(unit) ?? newBranch();
    branch.next.set(unit, next);
    branch = next;
  }
  branch.isName = branch !== root;
}

function* search(root: Branch, text: string): Generator<Stretch> {
  for (let start = 0; start < text.length;) {
    const end = longestAt(root, text, start);
    if (end > start) yield { start, end };
    start = Math.max(end, start + 1);
  }
}

function longestAt(root: Branch, text: string, start: number): number {
  let branch: Branch | undefined = root;
  let end = start;
  for (let at = start; branch !== undefined; at += 1) {
    if (branch.isName) end = at;
    branch = at < text.length ? branch.next.get(text.charAt(at)) : undefined;
  }
  return end;
}

/** White space inside a name is layout. */
export const nameKey = ({ text }: Pick<Paragraph, 'text'>): string => text.replaceAll(/\s/gu, '');
