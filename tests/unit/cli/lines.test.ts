import { Readable } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { linesCommand } from '../../../cli/lines-command';
import type { Outcome } from '../../../cli/outcome';
import { testLibrary } from '../press/library';
import { gatherOutput } from './run-jiedu';

beforeAll(async () => {
  await testLibrary();
});

async function lines(...requests: readonly (object | string)[]) {
  const input = requests.map((request) =>
    typeof request === 'string' ? request : JSON.stringify(request),
  );
  const outcome: Outcome = { exitCode: 0, language: 'zh' };
  const ran = await gatherOutput(async () => {
    await linesCommand(outcome, Readable.from([input.join('\n')])).parseAsync([], { from: 'user' });
    return outcome.exitCode;
  });
  const answers = ran.stdout.split('\n').filter((line) => line !== '');
  return { ...ran, answers: answers.map((line) => JSON.parse(line)) };
}

test('a paragraph comes back in lines, with their widths and the widest gap', async () => {
  const { answers } = await lines({ id: 7, text: '加快农村通信设施，改造', measureEm: 8 });
  expect(answers).toEqual([
    {
      id: 7,
      lines: ['加快农村通信设', '施，改造'],
      widthEm: 11,
      lineWidthsEm: [8, 4],
      maxGapEm: 0.167,
    },
  ]);
});

test('style, hanging, indent and headline mode are obeyed', async () => {
  const { answers } = await lines(
    { text: '完成了。再看', measureEm: 20, style: 'kaiming' },
    { text: '加快农村通信设施，改造', measureEm: 8, hanging: true },
    { text: '推'.repeat(38), measureEm: 20, indentEm: 2 },
    { text: '打造民生“升级版” 增强百姓幸福感', measureEm: 9, mode: 'headline', maxLines: 2 },
  );
  expect(answers[0].widthEm).toBe(6);
  expect(answers[1].lines[0]).toBe('加快农村通信设施，');
  expect(answers[2].lines.map((line: string) => line.length)).toEqual([18, 20]);
  expect(answers[3].lines).toEqual(['打造民生“升级版”', '增强百姓幸福感']);
});

test('a line that is no request is named, and nothing is answered', async () => {
  const { exitCode, stdout, stderr } = await lines(
    { text: '好', measureEm: 8 },
    '{"text": "没有量度"}',
  );
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain('第 2 行');
  expect(stderr).toContain('measureEm');
});
