import {
  COMMENTARY_KIND_NAMES,
  isBlankCommentary,
  type Commentary,
  type CommentaryParagraph,
} from '#shared/story';
import { element } from './element';
import { plainLine } from './escape';
import { headWordsHtml, markedHtml } from './inline';

/** Which commentary a page shows: what is printed, or drafts too, marked as such. */
export type CommentaryShown = 'approved' | 'all';

/** True when the page shows the commentary. */
export function isShown(commentary: Commentary, shown: CommentaryShown): boolean {
  if (isBlankCommentary(commentary)) return false;
  return commentary.state === 'approved' || shown === 'all';
}

/** 解读 beside its initiative; `label` says which one it explains. */
export function commentaryHtml(commentary: Commentary, label: string, depth: number): string {
  const draft = commentary.state === 'draft';
  const name = COMMENTARY_KIND_NAMES[commentary.kind];
  const attributes = {
    class: draft ? 'commentary draft' : 'commentary',
    'aria-label': plainLine(label === '' ? name : `${name}：${label}`),
  };
  const tab = element('span', { class: 'tab' }, draft ? `${name}·草稿` : name);
  return element('aside', attributes, headHtml(commentary, tab, depth) + bodyHtml(commentary));
}

function headHtml({ head = '' }: Commentary, tab: string, depth: number): string {
  if (head.trim() === '') return element('p', { class: 'commentary-head' }, tab);
  const words = element('span', { class: 'words' }, headWordsHtml(head));
  return element(`h${Math.min(depth, 6)}`, { class: 'commentary-head' }, tab + words);
}

type ListKind = CommentaryParagraph['list'];

function bodyHtml({ paragraphs }: Commentary): string {
  const visible = paragraphs.filter(({ text }) => text.trim() !== '');
  return groupByList(visible)
    .map(({ list, members }) => groupHtml(list, members))
    .join('');
}

interface Group {
  readonly list: ListKind;
  readonly members: readonly CommentaryParagraph[];
}

/** Neighbouring items of one kind make one list. */
function groupByList(paragraphs: readonly CommentaryParagraph[]): Group[] {
  const groups: Group[] = [];
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    if (last === undefined || last.list !== paragraph.list)
      groups.push({ list: paragraph.list, members: [paragraph] });
    else groups[groups.length - 1] = { ...last, members: [...last.members, paragraph] };
  }
  return groups;
}

function groupHtml(list: ListKind, members: readonly CommentaryParagraph[]): string {
  const each = (name: string) =>
    members.map((member) => element(name, {}, markedHtml(member))).join('');
  switch (list) {
    case undefined:
      return each('p');
    case 'bullet':
      return element('ul', {}, each('li'));
    case 'number':
      return element('ol', {}, each('li'));
  }
}
