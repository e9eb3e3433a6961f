import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExplainedTerms } from '#shared/story';
import { base64Of, testDesk, type TestDesk } from './desk-fixture';

const REPORT = '今年要办好这些民生实事\n一、民生实事\n【举措一】建设医联体。\n【举措二】普惠托育。';
const TERMS: ExplainedTerms = [
  { term: '医联体', explanation: '分工协作的医疗联合体。', source: '市卫健委' },
  { term: '普惠托育', explanation: '收费有上限的托育。' },
];

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.remove());

/** The report in the library, its terms explained in revision 1. */
async function explained(): Promise<string> {
  const file = { fileName: '实事.txt', base64: base64Of(REPORT) };
  const { story } = await desk.ask('story:import', file);
  await save(story.id, 0, TERMS);
  return story.id;
}

const save = (storyId: string, baseRevision: number, terms?: ExplainedTerms) =>
  desk.ask('story:save', {
    storyId,
    baseRevision,
    commentaries: {},
    ...(terms === undefined ? {} : { terms }),
  });

const termsOf = async (storyId: string) => (await desk.ask('story:open', { storyId })).story.terms;

describe('the 名词解释 of a story', () => {
  test('is replaced as a whole when given and kept when not', async () => {
    const storyId = await explained();
    await save(storyId, 1);
    expect(await termsOf(storyId)).toEqual(TERMS);
    await save(storyId, 2, TERMS.slice(1));
    expect(await termsOf(storyId)).toEqual(TERMS.slice(1));
    await save(storyId, 3, []);
    expect(await termsOf(storyId)).toEqual([]);
  });

  test('stays when the report is read otherwise', async () => {
    const storyId = await explained();
    const input = { storyId, baseRevision: 1, decisions: [] };
    expect((await desk.ask('story:correct', input)).story.terms).toEqual(TERMS);
  });

  test('stays when a changed report takes the place of the old one', async () => {
    const storyId = await explained();
    const next = { fileName: '更正.txt', base64: base64Of(`${REPORT}两百处。`) };
    const input = { storyId, baseRevision: 1, ...next, reason: '重新公布', answers: {} };
    expect((await desk.ask('story:renew', input)).story.terms).toEqual(TERMS);
  });

  test('of more words than a strip could hold is refused', async () => {
    const storyId = await explained();
    const terms = [{ term: '医联体', explanation: '长'.repeat(401) }];
    const input = { storyId, baseRevision: 1, commentaries: {}, terms };
    expect(await desk.refused('story:save', input)).toBe('bad-request');
    expect(await termsOf(storyId)).toEqual(TERMS);
  });
});
