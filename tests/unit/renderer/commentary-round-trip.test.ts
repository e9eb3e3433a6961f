import fc from 'fast-check';
import { createEditor } from 'lexical';
import { expect, test } from 'vitest';
import { CommentaryParagraph } from '#shared/story';
import { COMMENTARY_NODES } from '../../../renderer/editor/commentary-nodes';
import { $readCommentary } from '../../../renderer/editor/read-commentary';
import { paragraphOf, runsOf } from '../../../renderer/editor/runs';
import { $writeCommentary } from '../../../renderer/editor/write-commentary';

function throughEditor(paragraphs: readonly CommentaryParagraph[]): CommentaryParagraph[] {
  const editor = createEditor({
    nodes: COMMENTARY_NODES,
    onError: (error) => {
      throw error;
    },
  });
  editor.update(() => $writeCommentary(paragraphs), { discrete: true });
  return editor.getEditorState().read($readCommentary);
}

const text = fc.string({
  unit: fc.constantFrom(
    '读',
    '这',
    '一',
    '条',
    '，',
    '。',
    '—',
    '“',
    '7',
    '.',
    'a',
    ' ',
    '𠮷',
    '\n',
  ),
  maxLength: 12,
});
const href = fc.constantFrom('https://example.org/', 'mailto:desk@example.org', 'http://a.cn/?q=1');
const mark = fc.record({
  kind: fc.constantFrom('bold' as const, 'link' as const),
  start: fc.nat({ max: 12 }),
  end: fc.nat({ max: 12 }),
  href,
});

/** Any paragraph a story may hold, with its marks brought to their shortest form. */
const paragraph = fc
  .record({
    text,
    list: fc.constantFrom('bullet' as const, 'number' as const, undefined),
    marks: fc.array(mark, { maxLength: 4 }),
  })
  .map(({ text: words, list, marks }) =>
    paragraphOf(
      runsOf({
        text: words,
        marks: marks.map(({ kind, start, end, href: address }) =>
          kind === 'bold' ? { kind, start, end } : { kind, start, end, href: address },
        ),
      }),
      list,
    ),
  );

test('commentary comes back from the editor exactly as it went in', () => {
  const empty = JSON.stringify([{ text: '' }]);
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 5 }), (paragraphs) => {
      fc.pre(JSON.stringify(paragraphs) !== empty);
      expect(throughEditor(paragraphs)).toEqual(paragraphs);
    }),
  );
});

test('what the editor gives is what a story may hold', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 3 }), (paragraphs) => {
      for (const read of throughEditor(paragraphs)) {
        expect(CommentaryParagraph.safeParse(read).success).toBe(true);
      }
    }),
  );
});

test('bringing marks to their shortest form changes nothing the second time', () => {
  fc.assert(
    fc.property(paragraph, (once) => {
      expect(paragraphOf(runsOf(once), once.list)).toEqual(once);
    }),
  );
});

test('an editor nobody has written in is no commentary', () => {
  expect(throughEditor([])).toEqual([]);
  expect(throughEditor([{ text: '' }])).toEqual([]);
});

test('two bold marks that touch are one, and a bold link keeps both marks', () => {
  const cut: CommentaryParagraph = {
    text: '村规、土规两规合一',
    marks: [
      { kind: 'bold', start: 0, end: 2 },
      { kind: 'bold', start: 2, end: 5 },
      { kind: 'link', start: 3, end: 9, href: 'https://example.org/' },
    ],
  };
  expect(throughEditor([cut])).toEqual([
    {
      text: '村规、土规两规合一',
      marks: [
        { kind: 'bold', start: 0, end: 5 },
        { kind: 'link', start: 3, end: 9, href: 'https://example.org/' },
      ],
    },
  ]);
});
