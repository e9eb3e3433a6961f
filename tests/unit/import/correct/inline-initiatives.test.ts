import { describe, expect, test } from 'vitest';
import {
  demote,
  drop,
  merge,
  readCorrected,
  restore,
  type CorrectedReport,
  type Outcome,
} from '#shared/import';
import { initiativeTexts, labelsOf } from '../outline';
import { sourceOf } from '../source-of';

describe('a line that announces several initiatives', () => {
  const text =
    '标题\n一、目标\n（一）稳就业。一是扩岗位，增60万个。二是办培训，办好10期。三是保就业，保住岗位。\n（二）办学。四是建学校，建10所。五是招老师，招90名。六是发补贴。';
  const inline = sourceOf(text);
  const place = (words: string) => text.indexOf(words);
  const read = (outcome: Outcome) =>
    readCorrected(inline, outcome.kind === 'done' ? outcome.decisions : []);
  const style = readCorrected(inline, []).candidates.find(({ name }) => name.zh === '一是')?.id;
  const report = readCorrected(inline, [{ kind: 'style', style: style ?? '' }]);
  const leads = ({ story }: CorrectedReport) =>
    initiativeTexts(story).map(([first = '']) => first.slice(0, 3));

  test('is cut at each of them', () => {
    expect(labelsOf(report.story)[0]).toEqual(['一是', '二是', '三是', '四是', '五是', '六是']);
  });

  test.each([
    ['merging one', merge, ['扩岗位', '保就业', '建学校', '招老师', '发补贴']],
    ['dropping one', drop, ['扩岗位', '保就业', '建学校', '招老师', '发补贴']],
    ['demoting one', demote, ['扩岗位', '保就业', '建学校', '招老师', '发补贴']],
  ] as const)('%s leaves the others', (_, command, expected) => {
    const changed = read(command(report, place('二是')));
    expect(leads(changed)).toEqual(expected);
  });

  test('each can be dropped and come back', () => {
    const dropped = read(drop(report, place('二是')));
    const back = read(restore(dropped, place('二是')));
    expect(labelsOf(back.story)).toEqual(labelsOf(report.story));
  });
});
