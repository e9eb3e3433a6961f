import { afterAll, beforeAll, expect, test } from 'vitest';
import { base64Of, testDesk, type TestDesk } from './desk-fixture';

let desk: TestDesk;

beforeAll(async () => {
  desk = await testDesk();
}, 60_000);
afterAll(() => desk.remove());

test('copy that runs past its page is printed when a person says so, and as a proof', async () => {
  const long = Array.from({ length: 400 }, (_, n) => `第${n}条路修到家门口，修到田头。`);
  const base64 = base64Of(long.join('\n'));
  const { story } = await desk.ask('story:import', { fileName: '长报告.md', base64 });
  const input = { storyId: story.id, templateId: 'tabloid', format: 'pdf' } as const;
  expect(await desk.call('story:export', input)).toMatchObject({
    failure: { code: 'overset', zh: expect.stringMatching(/^没有输出：一版排不下/u) },
  });
  const allowed = await desk.ask('story:export', { ...input, allowOverset: true });
  expect(allowed.findings.map(({ rule }) => rule)).toContain('overset');
  const proof = await desk.ask('story:export', { ...input, profile: 'proof' });
  expect(proof.base64).not.toBe('');
});
