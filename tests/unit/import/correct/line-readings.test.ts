import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importReport, lineReadings, type LineReading } from '#shared/import';
import type { Decision, Decisions, Source } from '#shared/story';
import { anyDecision } from '../any-decision';
import { SAMPLE, sourceOf } from '../source-of';

const rowsOf = (source: Source, decisions: Decisions = []): LineReading[] => {
  const { story, diagnostics } = importReport(source, decisions);
  return lineReadings(source, story, diagnostics);
};
const sample = sourceOf(SAMPLE, 'md');
const at = (words: string, text = SAMPLE) => text.indexOf(words);
const wordsOf = ({ pieces }: LineReading, text = SAMPLE) =>
  pieces
    .filter(({ kind }) => kind === 'words' || kind === 'label')
    .map((piece) => text.slice(piece.at.start, piece.at.end))
    .join('');
const holding = (rows: readonly LineReading[], offset: number) =>
  rows.find((row) => row.at.start <= offset && offset < row.at.end);

describe('the rows of the seed report', () => {
  const rows = rowsOf(sample);

  test('begin with the head, each line with its part', () => {
    expect(rows.slice(0, 6).map(({ lines, role }) => [lines.first, role])).toEqual([
      [5, 'kicker'],
      [7, 'standingHead'],
      [9, 'headline'],
      [11, 'lede'],
      [13, 'byline'],
      [17, 'section'],
    ]);
  });

  test('show a paragraph that was joined as one, with its seam and both lines', () => {
    const joined = holding(rows, at('困群众的内生动力'));
    expect(joined).toMatchObject({ lines: { first: 21, last: 23 }, role: 'initiative' });
    expect(joined?.label).toBe('举措二');
    const seams = joined?.pieces.filter(({ kind }) => kind === 'seam');
    expect(seams).toMatchObject([{ from: 21, to: 23 }]);
    expect(joined === undefined ? '' : wordsOf(joined)).toContain('贫困地区和贫困群众');
  });

  test('keep the marks that were dropped in the row they stood in', () => {
    const heading = holding(rows, at('关键词：三大攻坚战'));
    expect(heading?.pieces[0]).toMatchObject({ kind: 'dropped' });
    expect(SAMPLE.slice(heading?.at.start, (heading?.at.start ?? 0) + 2)).toBe('##');
  });

  test('ask where a paragraph has no label', () => {
    const asked = rows.filter(({ question }) => question !== undefined);
    expect(asked.map(({ lines }) => lines.first)).toEqual([63]);
  });
});

test('a line that was dropped is a row of its own, or a part of the paragraph around it', () => {
  const text = '标题\n【举措一】改造老旧小区\n第３页\n200个。\n责任编辑 甲';
  const decisions = ['第３页', '责任编辑'].map((words): Decision => ({
    kind: 'role',
    at: at(words, text),
    role: 'dropped',
  }));
  const rows = rowsOf(sourceOf(text), decisions);
  expect(rows.map(({ role }) => role)).toEqual(['headline', 'initiative', 'dropped']);
  expect(rows[1]?.pieces.map(({ kind }) => kind)).toEqual([
    'label',
    'words',
    'seam',
    'dropped',
    'words',
  ]);
});

test('a line of nothing but marks is a dropped row', () => {
  const rows = rowsOf(sourceOf('标题\n---\n【举措一】稳就业。'));
  expect(rows.map(({ role }) => role)).toEqual(['headline', 'dropped', 'initiative']);
});

/** How often each visible character stands in a piece of a row, and in a row. */
function counts(source: Source, rows: readonly LineReading[]) {
  const inRow = new Uint8Array(source.text.length);
  const inPiece = new Uint8Array(source.text.length);
  const add = (to: Uint8Array, start: number, end: number) => {
    for (let index = start; index < end; index += 1) to[index] = (to[index] ?? 0) + 1;
  };
  for (const row of rows) {
    add(inRow, row.at.start, row.at.end);
    for (const piece of row.pieces) {
      if (piece.kind !== 'seam') add(inPiece, piece.at.start, piece.at.end);
    }
  }
  const wrong: string[] = [];
  for (let index = 0; index < source.text.length; index += 1) {
    const char = source.text.charAt(index);
    if (char.trim() === '') continue;
    if (inRow[index] !== 1 || inPiece[index] !== 1) {
      wrong.push(`${index} ${char}: ${inRow[index]} rows, ${inPiece[index]} pieces`);
    }
  }
  return wrong;
}

test('whatever is decided, every visible character is in exactly one row and one piece', () => {
  fc.assert(
    fc.property(fc.array(anyDecision, { maxLength: 24 }), (decisions) => {
      const rows = rowsOf(sample, decisions);
      expect(counts(sample, rows)).toEqual([]);
      expect(rows.filter(({ role }) => role === 'lost')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('what is nowhere in the story is a row that says so', () => {
  const { story, diagnostics } = importReport(sample);
  const cut = { ...story, sections: story.sections.slice(1) };
  const rows = lineReadings(sample, cut, diagnostics);
  expect(counts(sample, rows)).toEqual([]);
  expect(holding(rows, at('坚决打好防范化解'))?.role).toBe('lost');
});
