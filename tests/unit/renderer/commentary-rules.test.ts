import { $createLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode } from '@lexical/list';
import {
  $createParagraphNode,
  $createTabNode,
  $createTextNode,
  $getRoot,
  FORMAT_TEXT_COMMAND,
  UNDO_COMMAND,
  type ElementNode,
} from 'lexical';
import { expect, test } from 'vitest';
import type { CommentaryParagraph } from '#shared/story';
import {
  createCommentaryEditor,
  type CommentaryEditor,
} from '../../../renderer/editor/commentary-editor';
import { isAllowedHref } from '../../../renderer/editor/commentary-nodes';
import { $readCommentary } from '../../../renderer/editor/read-commentary';

function emptyEditor(): CommentaryEditor {
  return createCommentaryEditor([], () => undefined);
}

function insert({ editor }: CommentaryEditor, make: () => ElementNode): CommentaryParagraph[] {
  editor.update(() => void $getRoot().clear().append(make()), { discrete: true });
  return editor.getEditorState().read($readCommentary);
}

test('of a pasted word only its weight stays', () => {
  const read = insert(emptyEditor(), () =>
    $createParagraphNode().append(
      $createTextNode('斜').setFormat('italic').setStyle('color: red'),
      $createTextNode('粗').setFormat('bold').toggleFormat('underline'),
    ),
  );
  expect(read).toEqual([{ text: '斜粗', marks: [{ kind: 'bold', start: 1, end: 2 }] }]);
});

test('a link of another scheme loses its address and keeps its words', () => {
  const read = insert(emptyEditor(), () =>
    $createParagraphNode().append(
      $createLinkNode('javascript:alert(1)').append($createTextNode('点我')),
      $createTextNode('再说'),
    ),
  );
  expect(read).toEqual([{ text: '点我再说' }]);
});

test('a list within a list becomes one list, in reading order', () => {
  const read = insert(emptyEditor(), () => {
    const inner = $createListNode('bullet').append(
      $createListItemNode().append($createTextNode('乙')),
      $createListItemNode().append($createTextNode('丙')),
    );
    return $createListNode('bullet').append(
      $createListItemNode().append($createTextNode('甲')),
      $createListItemNode().append(inner),
      $createListItemNode().append($createTextNode('丁')),
    );
  });
  expect(read.map((item) => `${item.list} ${item.text}`)).toEqual([
    'bullet 甲',
    'bullet 乙',
    'bullet 丙',
    'bullet 丁',
  ]);
});

test('a tab becomes a space', () => {
  const read = insert(emptyEditor(), () =>
    $createParagraphNode().append($createTextNode('甲'), $createTabNode(), $createTextNode('乙')),
  );
  expect(read).toEqual([{ text: '甲 乙' }]);
});

test('the keyboard can ask for bold and for no other format', () => {
  const editor = emptyEditor();
  insert(editor, () => $createParagraphNode().append($createTextNode('千村整治')));
  editor.editor.update(() => void $getRoot().select(0, 1), { discrete: true });
  editor.editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic');
  editor.editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
  editor.editor.update(() => undefined, { discrete: true });
  expect(editor.editor.getEditorState().read($readCommentary)).toEqual([
    { text: '千村整治', marks: [{ kind: 'bold', start: 0, end: 4 }] },
  ]);
});

test('every change is told once, and undo never goes behind what was opened', () => {
  const told: string[] = [];
  const made = createCommentaryEditor([{ text: '旧稿' }], (paragraphs) =>
    told.push(paragraphs.map(({ text }) => text).join('|')),
  );
  insert(made, () => $createParagraphNode().append($createTextNode('新稿')));
  made.editor.dispatchCommand(UNDO_COMMAND, undefined);
  made.editor.update(() => undefined, { discrete: true });
  made.editor.dispatchCommand(UNDO_COMMAND, undefined);
  made.editor.update(() => undefined, { discrete: true });
  expect(told).toEqual(['新稿', '旧稿']);
});

test.each([
  ['https://example.org', true],
  ['HTTP://EXAMPLE.ORG', true],
  ['mailto:desk@example.org', true],
  ['javascript:alert(1)', false],
  ['ftp://example.org', false],
  ['example.org', false],
  ['https://', false],
])('an address like %s is allowed: %s', (href, allowed) => {
  expect(isAllowedHref(href)).toBe(allowed);
});
