import { bench, describe } from 'vitest';
import { readCorrected, reportTree, tracesOf } from '#shared/import';
import type { Decisions } from '#shared/story';
import { workApart } from '../../electron/host/work-apart';
import { compareStory } from '../../electron/host/renew-story';
import { sourceOf } from '../unit/import/source-of';

/** As many initiatives, each with a paragraph that asks where it belongs. */
const SIZES = [100, 1000, 10_000];

const initiative = (number: number) =>
  `【举措${number}】建设农村公路${number}公里，年底前完成。\n沿线新建停车场${number}处，方便群众出行。\n`;

const reportOf = (size: number) =>
  sourceOf(
    `政府工作报告\n一、民生实事\n${Array.from({ length: size }, (_, at) => initiative(at + 1)).join('')}`,
  );

for (const size of SIZES) {
  const source = reportOf(size);
  const report = readCorrected(source, []);
  const { story, diagnostics } = report;
  const stored = { story, diagnostics, source };
  const decisions: Decisions = [{ kind: 'cut', at: source.text.indexOf('，年底前') + 1 }];
  const next = sourceOf(source.text.replace('农村公路50公里', '农村公路60公里'));
  const options = { fileName: '报告.txt' };

  describe(`${size} initiatives that ask`, () => {
    bench('a command at the desk: read again', () => {
      readCorrected(source, decisions);
    });
    bench('its tree and traces', () => {
      reportTree(report);
      tracesOf(report);
    });
    bench('story:correct, in the thread, which is warm', async () => {
      await workApart('correct', { report: stored, decisions }, options);
    });
    bench('compare', () => {
      compareStory(stored, next);
    });
    bench('story:compare, in the thread, which is warm', async () => {
      await workApart('compare', { stored, next }, options);
    });
  });
}
