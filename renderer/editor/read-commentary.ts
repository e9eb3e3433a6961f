import { $isLinkNode } from '@lexical/link';
import { $isListNode, type ListNode } from '@lexical/list';
import { $getRoot, $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode } from 'lexical';
import type { CommentaryParagraph } from '#shared/story';
import { paragraphOf, type Run } from './runs';

/** The commentary in the active editor, as the paragraphs the story keeps; none when it is empty. */
export function $readCommentary(): CommentaryParagraph[] {
  const paragraphs = $getRoot().getChildren().flatMap($readBlock);
  const only = paragraphs.length === 1 ? paragraphs[0] : undefined;
  return only?.text === '' && only.list === undefined ? [] : paragraphs;
}

function $readBlock(node: LexicalNode): CommentaryParagraph[] {
  if ($isListNode(node)) return $readList(node);
  return [paragraphOf($readRuns(node, undefined), undefined)];
}

function $readList(list: ListNode): CommentaryParagraph[] {
  const kind = list.getListType() === 'number' ? 'number' : 'bullet';
  return list.getChildren().map((item) => paragraphOf($readRuns(item, undefined), kind));
}

function $readRuns(node: LexicalNode, href: string | undefined): Run[] {
  if ($isLineBreakNode(node)) return [{ text: '\n', bold: false, href }];
  if ($isTextNode(node)) {
    return [{ text: node.getTextContent(), bold: node.hasFormat('bold'), href }];
  }
  if (!$isElementNode(node)) return [];
  const inner = $isLinkNode(node) ? node.getURL() : href;
  return node.getChildren().flatMap((child) => $readRuns(child, inner));
}
