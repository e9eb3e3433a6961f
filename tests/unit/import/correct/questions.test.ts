import { describe, expect, test } from 'vitest';
import { join, part, readCorrected } from '#shared/import';
import { SAMPLE, sourceOf } from '../source-of';

const LONG = '推进各项工作，落实各项政策，着力改善民生福祉，不断增强人民群众的获得感和幸福感。';
const REPORTS: Readonly<Record<string, string>> = {
  'the seed report': SAMPLE,
  'a report with short lines and a folio': [
    '标题',
    '一、目标',
    `【举措一】${LONG}`,
    '加快民生改善',
    LONG,
    '—— 全面实施',
    LONG,
    '12',
    `【举措二】${LONG}`,
  ].join('\n'),
};

describe.each(Object.entries(REPORTS))('every question of %s', (_, text) => {
  const report = readCorrected(sourceOf(text), []);
  const asked = report.rows.filter(({ question }) => question !== undefined);

  test('is there', () => {
    expect(asked.length).toBeGreaterThan(0);
  });

  test.each([
    ['staying apart', part],
    ['joining', join],
  ] as const)('is answered by %s', (_answer, command) => {
    const left = asked.filter(({ at }) => {
      const outcome = command(report, at.start);
      if (outcome.kind === 'refused') return true;
      const after = readCorrected(report.source, outcome.decisions);
      return after.rows.some((row) => row.at.start === at.start && row.question !== undefined);
    });
    expect(left.map(({ lines, question }) => `${lines.first} ${question?.code}`)).toEqual([]);
  });
});
