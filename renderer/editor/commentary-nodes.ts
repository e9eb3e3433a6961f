import { LinkNode } from '@lexical/link';
import { $isListItemNode, ListItemNode, ListNode } from '@lexical/list';
import {
  $createTextNode,
  COMMAND_PRIORITY_LOW,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  mergeRegister,
  ParagraphNode,
  TabNode,
  TextNode,
  type ElementNode,
  type LexicalEditor,
} from 'lexical';

/** All that commentary is made of, besides Lexical's paragraph, text and line break. */
export const COMMENTARY_NODES = [ListNode, ListItemNode, LinkNode];

/** The addresses a link may have: the story's schema accepts no other. */
export function isAllowedHref(href: string): boolean {
  return /^(https?:\/\/|mailto:)./iu.test(href);
}

/**
 * Keeps an editor within what a story can hold: whatever is pasted or asked for by a shortcut loses
 * other formats, styles, indents, nested lists and links of other schemes. The words always stay.
 */
export function registerCommentaryRules(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TextNode, $keepBoldOnly),
    editor.registerNodeTransform(TabNode, (node) => void node.replace($createTextNode(' '))),
    editor.registerNodeTransform(LinkNode, $dropForbiddenLink),
    editor.registerNodeTransform(ListNode, $flattenList),
    editor.registerNodeTransform(ParagraphNode, $plainBlock),
    editor.registerNodeTransform(ListItemNode, $plainBlock),
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => format !== 'bold',
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_LOW),
    editor.registerCommand(INDENT_CONTENT_COMMAND, () => true, COMMAND_PRIORITY_LOW),
  );
}

function $keepBoldOnly(node: TextNode): void {
  const wanted = node.hasFormat('bold') ? BOLD : 0;
  if (node.getFormat() !== wanted) node.setFormat(wanted);
  if (node.getStyle() !== '') node.setStyle('');
}

function $dropForbiddenLink(node: LinkNode): void {
  if (isAllowedHref(node.getURL())) return;
  for (const child of node.getChildren()) node.insertBefore(child);
  node.remove();
}

/** Items of a list inside an item come to stand after that item. */
function $flattenList(node: ListNode): void {
  if (node.getListType() === 'check') node.setListType('bullet');
  const parent = node.getParent();
  if (!$isListItemNode(parent)) return;
  for (const item of node.getChildren().toReversed()) parent.insertAfter(item);
  node.remove();
  if (parent.getChildrenSize() === 0) parent.remove();
}

function $plainBlock(node: ElementNode): void {
  if (node.getFormatType() !== '') node.setFormat('');
  if (!$isListItemNode(node) && node.getIndent() !== 0) node.setIndent(0);
}

const BOLD = 1;
