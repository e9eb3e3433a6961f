import { $createLinkNode, $isLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode, $isListNode, type ListNode } from '@lexical/list';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import type { CommentaryParagraph } from '#shared/story';
import { runsOf, type Run } from './runs';

/** Fills the active editor with a story's commentary; `$readCommentary` gives the same back. */
export function $writeCommentary(paragraphs: readonly CommentaryParagraph[]): void {
  const root = $getRoot().clear();
  for (const paragraph of paragraphs) {
    if (paragraph.list === undefined) root.append($fill($createParagraphNode(), paragraph));
    else $listAtEnd(paragraph.list).append($fill($createListItemNode(), paragraph));
  }
  if (root.isEmpty()) root.append($createParagraphNode());
}

function $listAtEnd(kind: 'bullet' | 'number'): ListNode {
  const last = $getRoot().getLastChild();
  if ($isListNode(last) && last.getListType() === kind) return last;
  const list = $createListNode(kind);
  $getRoot().append(list);
  return list;
}

function $fill<T extends ElementNode>(block: T, paragraph: CommentaryParagraph): T {
  for (const run of runsOf(paragraph)) {
    const place = run.href === undefined ? block : $linkAtEnd(block, run.href);
    place.append(...$textNodes(run));
  }
  return block;
}

function $linkAtEnd(block: ElementNode, href: string): ElementNode {
  const last = block.getLastChild();
  if ($isLinkNode(last) && last.getURL() === href) return last;
  const link = $createLinkNode(href);
  block.append(link);
  return link;
}

function $textNodes({ text, bold }: Run): LexicalNode[] {
  const pieces = text.split(/(\n)/u).filter((piece) => piece !== '');
  return pieces.map((piece) => {
    if (piece === '\n') return $createLineBreakNode();
    const node = $createTextNode(piece);
    return bold ? node.setFormat('bold') : node;
  });
}
