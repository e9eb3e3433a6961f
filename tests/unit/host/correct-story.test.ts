import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readStoryFile } from '#electron/readers';
import { initiativesOf, LineRole, type Commentary, type Decision, type Story } from '#shared/story';
import { withOwnWords } from '../../../electron/host/correct-story';
import { base64Of, testDesk, type TestDesk } from './desk-fixture';

const REPORT = [
  '政府工作报告',
  '一、今年目标',
  '（一）稳住就业。城镇新增就业60万人。',
  '一是扩大岗位。二是办好培训。',
  '（二）办好教育。新建学校10所。',
  '二、重点工作',
  '（一）改善住房。改造老旧小区200个。',
].join('\n');
const at = (words: string) => REPORT.indexOf(words);
const role = (words: string, name: LineRole): Decision => ({
  kind: 'role',
  at: at(words),
  role: name,
});

const commentary = (id: string, text: string): Commentary => ({
  id,
  kind: 'interpretation',
  state: 'approved',
  paragraphs: [{ text }],
});

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.remove());

/** The report with commentary under every initiative, as revision 1. */
async function annotated() {
  const { story } = await desk.ask('story:import', {
    fileName: '报告.txt',
    base64: base64Of(REPORT),
  });
  const written = [...initiativesOf(story)].map(
    ({ id }, index) => [id, commentary(`c${index}`, `解读${index}`)] as const,
  );
  const commentaries = Object.fromEntries(written);
  await desk.ask('story:save', { storyId: story.id, baseRevision: 0, commentaries });
  return story.id;
}

const outline = (story: Story) =>
  [...initiativesOf(story)].map(({ id, label, commentary: said }) => [
    id,
    label,
    said?.paragraphs.map(({ text }) => text).join('|'),
  ]);

describe('a correction', () => {
  test('keeps what it does not touch, ids and commentary, and gives the new one an id', async () => {
    const storyId = await annotated();
    const decisions = [role('一是扩大', 'initiative')];
    const { story, source, revision } = await desk.ask('story:correct', {
      storyId,
      baseRevision: 1,
      decisions,
    });
    expect(revision).toBe(2);
    expect(outline(story)).toEqual([
      ['s1-i1', '（一）', '解读0'],
      [`i-${source.sha256.slice(0, 6)}-${at('一是扩大')}`, '', undefined],
      ['s1-i2', '（二）', '解读1'],
      ['s2-i1', '（一）', '解读2'],
    ]);
  });

  test('is remembered with the story, and undone by sending one decision less', async () => {
    const storyId = await annotated();
    const before = await desk.ask('story:open', { storyId });
    const decisions = [role('一是扩大', 'initiative'), role('二、重点', 'paragraph')];
    await desk.ask('story:correct', { storyId, baseRevision: 1, decisions });
    expect((await desk.ask('story:open', { storyId })).decisions).toEqual(decisions);
    const undone = await desk.ask('story:correct', { storyId, baseRevision: 2, decisions: [] });
    expect(outline(undone.story)).toEqual(outline(before.story));
  });

  test('that makes an initiative a paragraph puts its commentary under the one above, as a draft', async () => {
    const storyId = await annotated();
    const { story } = await desk.ask('story:correct', {
      storyId,
      baseRevision: 1,
      decisions: [role('（二）办好', 'paragraph')],
    });
    expect(outline(story)[0]).toEqual(['s1-i1', '（一）', '解读0|解读1']);
    expect([...initiativesOf(story)].map(({ commentary: said }) => said?.state)).toEqual([
      'draft',
      'approved',
    ]);
  });

  test.each(['section', 'dropped', 'headline'] as const)(
    'that makes an annotated initiative a %s is refused by its name, and nothing is written',
    async (name) => {
      const storyId = await annotated();
      const decisions = [role('（二）办好', name)];
      const reply = await desk.call('story:correct', { storyId, baseRevision: 1, decisions });
      expect(reply).toMatchObject({
        failure: { code: 'commentary-homeless', zh: expect.stringContaining('（二）') },
      });
      expect((await desk.ask('story:open', { storyId })).revision).toBe(1);
    },
  );

  test('keeps the 报眉', async () => {
    const storyId = await annotated();
    const edition = { paperName: '衡阳日报', pageNumber: 3 };
    await desk.ask('story:save', { storyId, baseRevision: 1, commentaries: {}, edition });
    const input = { storyId, baseRevision: 2, decisions: [role('一是扩大', 'outside')] };
    expect((await desk.ask('story:correct', input)).story.edition).toEqual(edition);
  });

  test('keeps how the headline is broken for as long as it is the same headline', async () => {
    const storyId = await annotated();
    const headlineBreaking = { breaks: [2], words: [2, 4] };
    const save = { storyId, baseRevision: 1, commentaries: {}, headlineBreaking };
    await desk.ask('story:save', save);
    const input = { storyId, baseRevision: 2, decisions: [role('一是扩大', 'outside')] };
    const { story } = await desk.ask('story:correct', input);
    expect(story.headlineBreaking).toEqual(headlineBreaking);
    const { headlineBreaking: _, ...bare } = story;
    expect(withOwnWords({ ...bare, headline: '另一个标题' }, story)).not.toHaveProperty(
      'headlineBreaking',
    );
  });

  test('made on an old revision is a conflict', async () => {
    const storyId = await annotated();
    const input = { storyId, baseRevision: 0, decisions: [] };
    expect(await desk.refused('story:correct', input)).toBe('conflict');
  });

  test('leaves the revision before it in the history', async () => {
    const storyId = await annotated();
    const before = await readFile(join(desk.libraryDir, storyId, 'story.jiedu'));
    const decisions = [role('一是扩大', 'initiative')];
    await desk.ask('story:correct', { storyId, baseRevision: 1, decisions });
    expect(await readFile(join(desk.libraryDir, storyId, 'history', '1.jiedu'))).toEqual(before);
  });

  test('about places that the report does not have changes nothing', async () => {
    const storyId = await annotated();
    const before = await desk.ask('story:open', { storyId });
    const decisions: Decision[] = [
      { kind: 'role', at: Number.MAX_SAFE_INTEGER, role: 'dropped' },
      { kind: 'cut', at: REPORT.length * 2 },
      { kind: 'words', at: { start: REPORT.length, end: REPORT.length + 9 } },
      { kind: 'style', style: '__proto__' },
    ];
    const after = await desk.ask('story:correct', { storyId, baseRevision: 1, decisions });
    expect(outline(after.story)).toEqual(outline(before.story));
  });

  test('with more decisions than a person makes is refused', async () => {
    const storyId = await annotated();
    const decisions = Array.from({ length: 5001 }, (_, place) => ({ kind: 'cut', at: place }));
    const reply = desk.refused('story:correct', { storyId, baseRevision: 1, decisions });
    expect(await reply).toBe('bad-request');
  });
});

const place = fc.nat(REPORT.length + 2);
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    kind: fc.constant('role' as const),
    at: place,
    role: fc.constantFrom(...LineRole.options),
  }),
  fc.record({ kind: fc.constant('seam' as const), at: place, joined: fc.boolean() }),
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({
    kind: fc.constant('style' as const),
    style: fc.constantFrom('none', 'parenthesised', 'bracketed'),
  }),
);

test('whatever is decided, one correction after the other, no commentary is lost and the file reads', async () => {
  const storyId = await annotated();
  const path = join(desk.libraryDir, storyId, 'story.jiedu');
  let revision = 1;
  const seen = { done: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(decision, { maxLength: 8 }), async (decisions) => {
      const reply = await desk.call('story:correct', {
        storyId,
        baseRevision: revision,
        decisions,
      });
      if (reply.ok) revision += 1;
      else if (reply.failure.code !== 'commentary-homeless') throw new Error(reply.failure.zh);
      seen[reply.ok ? 'done' : 'refused'] += 1;
      const file = readStoryFile(await readFile(path), 'story.jiedu');
      if (!file.ok) throw new Error(file.failure.zh);
      const said = [...initiativesOf(file.value.story)].flatMap(
        ({ commentary: one }) => one?.paragraphs.map(({ text }) => text) ?? [],
      );
      expect(said.toSorted()).toEqual(['解读0', '解读1', '解读2']);
    }),
    { numRuns: 200 },
  );
  expect(Math.min(seen.done, seen.refused)).toBeGreaterThan(20);
});
