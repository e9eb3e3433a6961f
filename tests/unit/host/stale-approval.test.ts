import { afterAll, beforeAll, expect, test } from 'vitest';
import { approved, initiativesOf, type Commentary } from '#shared/story';
import { base64Of, testDesk, type TestDesk } from './desk-fixture';

const REPORT = [
  '今年，衡阳要办好这些民生实事',
  '一、民生实事',
  '【举措一】建设农村公路三百公里，“村村通”再进一步。',
].join('\n');

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
}, 60_000);
afterAll(() => desk.remove());

test('commentary that changed behind its pass stops a print and no proof, and preflight names it', async () => {
  const { story } = await desk.ask('story:import', { fileName: 'a.txt', base64: base64Of(REPORT) });
  const [initiative] = initiativesOf(story);
  if (initiative === undefined) throw new Error('no initiative');
  const { id } = initiative;
  const draft: Commentary = {
    id: 'c1',
    kind: 'interpretation',
    state: 'draft',
    paragraphs: [{ text: '路修到家门口，好日子有奔头。' }],
  };
  const passed = approved(initiative, draft);
  const changed = { ...passed, paragraphs: [{ text: '路修到田头，好日子有奔头。' }] };
  const save = (baseRevision: number, commentary: Commentary) =>
    desk.ask('story:save', { storyId: story.id, baseRevision, commentaries: { [id]: commentary } });
  const input = { storyId: story.id, templateId: 'tabloid', format: 'pdf' } as const;

  await save(0, passed);
  expect((await desk.ask('story:export', input)).base64).not.toBe('');

  await save(1, changed);
  expect(await desk.call('story:export', input)).toMatchObject({
    failure: {
      code: 'not-printable',
      zh: '没有输出：举措一的解读通过以后，解读或报告原文又有改动。在编辑台看过，再通过一次',
    },
  });
  expect((await desk.ask('story:export', { ...input, profile: 'proof' })).base64).not.toBe('');
  const found = await desk.ask('story:preflight', {
    storyId: story.id,
    templateId: 'tabloid',
    profile: 'x1a',
    condition: 'newsprint',
  });
  expect(found.filter(({ level }) => level === 'error').map(({ rule }) => rule)).toEqual([
    'commentary-stale',
  ]);
});
