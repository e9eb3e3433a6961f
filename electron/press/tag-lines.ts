import type { GlyphRun, PlacedPicture, Role } from '#shared/display';
import { indentsOf } from './first-lines';
import type { TagElement, TaggedContent, TagType } from './tags';
import type { TextLine } from './text-lines';

/** One marked line, before it has a place in the tree. */
export interface MarkedLine extends TaggedContent {
  readonly line: TextLine;
}

/** One marked picture. */
export interface MarkedPicture extends TaggedContent {
  readonly picture: PlacedPicture;
}

/**
 * The tags of a document: heads, headings and paragraphs in reading order, each commentary in an
 * element of its own, so that a reader of the file can tell it from the report.
 */
export function tagLines(
  lines: readonly MarkedLine[],
  title: string,
  pictures: readonly MarkedPicture[] = [],
): TagElement {
  const groups = groupLines(lines);
  const children: TagElement[] = [];
  for (const group of inSourceOrder(groups)) {
    const element: TagElement = { type: TYPES[group.role], children: group.content };
    if (group.role === 'caption') children.push(...figuresOf(pictures, group.owner, [element]));
    else if (!isCommentary(group.role)) children.push(element);
    else addToCommentary(children, group, element);
  }
  const captioned = new Set(
    groups.flatMap(({ role, owner }) => (role === 'caption' ? [owner] : [])),
  );
  const bare = pictures.filter(({ picture }) => !captioned.has(picture.owner));
  children.push(...bare.flatMap(({ picture }) => figuresOf(pictures, picture.owner, [])));
  return { type: 'Document', title, children };
}

/** A picture with its caption. A picture that is still to come has words and nothing to show. */
function figuresOf(
  pictures: readonly MarkedPicture[],
  owner: string | undefined,
  caption: readonly TagElement[],
): TagElement[] {
  const shown = pictures.find(({ picture }) => picture.owner === owner);
  if (shown === undefined) return [{ type: 'Figure', alt: '', children: caption }];
  const { page, mcid, picture } = shown;
  return [{ type: 'Figure', alt: picture.alt, children: [{ page, mcid }, ...caption] }];
}

interface LineGroup {
  readonly role: Role;
  readonly owner: string | undefined;
  /** Where the report has it; commentary and some heads do not say. */
  readonly at: number | undefined;
  readonly content: TaggedContent[];
}

function groupLines(lines: readonly MarkedLine[]): LineGroup[] {
  const groups: LineGroup[] = [];
  const isIndented = indentsOf(lines.map(({ page, line }) => ({ page, run: firstRun(line) })));
  for (const [index, { page, mcid, line }] of lines.entries()) {
    const { role: first, owner, at } = firstRun(line);
    const role = first === 'label' ? 'body' : first;
    const last = groups.at(-1);
    const begins =
      first === 'label' || (first !== 'caption' && isIndented[index] === true) || startsItem(line);
    if (last?.role === role && last.owner === owner && !begins) last.content.push({ page, mcid });
    else groups.push({ role, owner, at: at?.start, content: [{ page, mcid }] });
  }
  return groups;
}

function firstRun({ runs }: TextLine): GlyphRun {
  const [first] = runs;
  if (first === undefined) throw new Error('a printed line has no glyphs');
  return first;
}

/** A list item of a commentary: its bullet or number is a run of its own. */
function startsItem({ runs }: TextLine): boolean {
  const [first, second] = runs;
  if (first?.role !== 'commentary' || second === undefined) return false;
  return /^(?:•|\d+\.)$/u.test(first.text.join(''));
}

const TYPES: Readonly<Record<Role, TagType>> = {
  kicker: 'P',
  standingHead: 'P',
  headline: 'H1',
  deck: 'P',
  lede: 'P',
  byline: 'P',
  sectionHead: 'H2',
  label: 'P',
  body: 'P',
  commentaryHead: 'H3',
  commentary: 'P',
  caption: 'Caption',
  furniture: 'P',
};

const HEAD = new Set<Role>(['kicker', 'standingHead', 'headline', 'deck', 'lede', 'byline']);
const isCommentary = (role: Role) => role === 'commentaryHead' || role === 'commentary';

/** The head is read as the report says it, wherever the page puts its parts. */
function inSourceOrder(groups: readonly LineGroup[]): LineGroup[] {
  const head = groups.filter(({ role }) => HEAD.has(role));
  const others = groups.filter(({ role }) => !HEAD.has(role));
  let known = 0;
  const placed = head.map((group) => ({ group, at: (known = group.at ?? known) }));
  return [...placed.toSorted((a, b) => a.at - b.at).map(({ group }) => group), ...others];
}

/** Joins the commentary that stands last, or begins one. */
function addToCommentary(
  children: TagElement[],
  { role, owner }: LineGroup,
  element: TagElement,
): void {
  const last = children.at(-1);
  const title = `解读 ${owner ?? ''}`.trim();
  if (last?.type === 'Commentary' && last.title === title && role === 'commentary') {
    children[children.length - 1] = { ...last, children: [...last.children, element] };
  } else {
    children.push({ type: 'Commentary', title, children: [element] });
  }
}
