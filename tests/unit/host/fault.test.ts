import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultOf } from '../../../electron/host/fault';

function thrownBy(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

test('the log tells what failed and where, with every cause', () => {
  const cause = thrownBy(() => readFileSync('/no/such/file'));
  const { during, trace } = faultOf('story:open', new Error('不能读', { cause }));
  expect(during).toBe('story:open');
  expect(trace).toMatch(/^Error\n\s+at .*fault\.test\.ts/u);
  expect(trace).toContain('caused by Error ENOENT: ENOENT: no such file');
});

test('the log never repeats the report’s words', () => {
  const secret = '未公布的报告正文';
  const parsing = thrownBy(() => JSON.parse(secret));
  const multiline = new TypeError(`first\n    at ${secret}\nlast`);
  for (const error of [parsing, multiline, new Error(secret, { cause: parsing }), secret]) {
    expect(faultOf('story:open', error).trace).not.toContain(secret);
  }
});

test('an error that causes itself is told once', () => {
  const loop = new Error('loop');
  loop.cause = loop;
  expect(faultOf('x', loop).trace).not.toContain('caused by');
});
