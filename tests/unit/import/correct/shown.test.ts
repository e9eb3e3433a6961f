import { describe, expect, test } from 'vitest';
import { foldQuiet, readCorrected, reportTree, tracesOf, type TreeNode } from '#shared/import';
import { SAMPLE, sourceOf } from '../source-of';

const sample = readCorrected(sourceOf(SAMPLE, 'md'), []);

describe('the tree of the seed report', () => {
  const tree = reportTree(sample);
  const initiatives = tree.flatMap(({ children }) => children);

  test('has the head, four sections and sixteen initiatives', () => {
    expect(tree.map(({ role }) => role)).toEqual([
      'kicker',
      'standingHead',
      'headline',
      'lede',
      'byline',
      'section',
      'section',
      'section',
      'section',
    ]);
    expect(initiatives).toHaveLength(16);
  });

  test('says of each initiative its lead sentence, its length and its seam', () => {
    expect(initiatives[1]).toMatchObject({
      label: '举措二',
      lead: '坚决打好精准脱贫攻坚战',
      seam: 'joined',
    });
    const asked = (node: TreeNode) => node.seam === 'asked';
    expect(initiatives.filter(asked).map(({ lead }) => lead)).toEqual(['推进农村产业兴旺']);
  });
});

test('the list of seams and drops begins with what is asked and groups the marks', () => {
  const traces = tracesOf(sample);
  expect(traces.map(({ kind }) => kind)).toEqual(['asked', 'joined', 'joined', 'marks', 'marks']);
  const marks = traces.flatMap((trace) =>
    trace.kind === 'marks' ? [`${trace.text} ${trace.places.length}`] : [],
  );
  expect(marks).toEqual(['## 6', '** 32']);
});

test('what the list shows of a seam stops where its paragraph does', () => {
  const report = readCorrected(
    sourceOf('标题\n一、任务\n【举措一】修路。\n短句。\n【举措二】建校，\n扩容。\n二、尾声\n完。'),
    [],
  );
  const beside = tracesOf(report).flatMap((trace) =>
    trace.kind === 'asked' || trace.kind === 'joined' ? [`${trace.above}｜${trace.below}`] : [],
  );
  expect(beside).toEqual(['【举措一】修路。｜短句。', '【举措二】建校，｜扩容。']);
});

test('quiet stretches fold, and every row is shown or folded once', () => {
  const shown = foldQuiet(sample.rows, () => false);
  const rows = shown.flatMap((one) => (one.kind === 'row' ? [one.row] : one.rows));
  expect(rows).toEqual(sample.rows);
  const folds = shown.flatMap((one) =>
    one.kind === 'fold'
      ? [
          `${one.rows[0]?.lines.first}–${one.rows.at(-1)?.lines.last} ${one.initiatives} ${one.sections}`,
        ]
      : [],
  );
  expect(folds).toEqual(['17–19 1 1', '25–43 6 2', '49–61 5 1', '65–67 2 0']);
});

test('what stands above the first section never folds', () => {
  const text =
    '来源：本报讯\n标题\n各位代表：\n现在，我向大会报告工作，请予审议。\n一、目标\n【举措一】稳就业。';
  const { rows } = readCorrected(sourceOf(text), []);
  const shown = foldQuiet(rows, () => false);
  expect(shown.map(({ kind }) => kind)).toEqual([...Array(4).fill('row'), 'fold']);
});

test('a paragraph that 150,000 lines make is one row', () => {
  const text = '一行短文字\n'.repeat(150_000);
  const { rows } = readCorrected(sourceOf(text), []);
  expect(rows.at(-1)?.pieces.at(-1)).toMatchObject({ kind: 'words' });
  expect(rows.at(-1)?.lines.last).toBe(150_000);
});
