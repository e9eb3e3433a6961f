import { expect, test } from 'vitest';
import { Target, Term } from '#shared/story';
import { runJiedu } from '../cli/run-jiedu';

const REPORT = 'samples/hengyang-2019-minsheng.md';

test('jiedu targets prints the targets of a report as JSON', async () => {
  const { exitCode, stdout, stderr } = await runJiedu('targets', REPORT);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(Target.array().parse(JSON.parse(stdout))).toHaveLength(17);
});

test('jiedu terms prints the terms of a report as JSON, with titles when asked', async () => {
  const textsOf = async (...options: string[]) => {
    const { stdout } = await runJiedu('terms', REPORT, ...options);
    return Term.array()
      .parse(JSON.parse(stdout))
      .map(({ text }) => text);
  };
  expect(await textsOf()).toContain('四好农村路');
  expect(await textsOf()).not.toContain('政府工作报告');
  expect(await textsOf('--titles')).toContain('政府工作报告');
});

test('a report that is not there is named, and nothing is printed', async () => {
  for (const command of ['targets', 'terms']) {
    const { exitCode, stdout, stderr } = await runJiedu(command, 'none.md');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('none.md');
  }
});
