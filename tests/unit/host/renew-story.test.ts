import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readStoryFile } from '#electron/readers';
import { MAX_FILE_BYTES, type Output } from '#shared/desk';
import { initiativesOf, type Commentary, type Story } from '#shared/story';
import { base64Of, testDesk, type TestDesk } from './desk-fixture';

const ROADS = '建设农村公路三百公里，“村村通”再进一步。';
const HOMES = '改造老旧小区，惠及居民两万户。';
const SCHOOLS = '新建中小学校十所，增加学位一万个。';
const report = (...texts: readonly string[]) =>
  [
    '今年，衡阳要办好这些民生实事',
    '一、民生实事',
    ...texts.map((text, index) => `【举措${'一二三四'.charAt(index)}】${text}`),
  ].join('\n');
const OLD = report(ROADS, HOMES, SCHOOLS);
const MORE_ROADS = ROADS.replace('三百', '五百');

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.remove());

const commentary = (id: string): Commentary => ({
  id,
  kind: 'interpretation',
  head: `题${id}`,
  state: 'approved',
  paragraphs: [{ text: `解读${id}` }],
});

/** The old report with commentary under every initiative, as revision 1; the initiatives' ids. */
async function annotated() {
  const { story } = await desk.ask('story:import', { fileName: '实事.txt', base64: base64Of(OLD) });
  const ids = [...initiativesOf(story)].map(({ id }) => id);
  const commentaries = Object.fromEntries(ids.map((id, at) => [id, commentary(`c${at}`)]));
  await desk.ask('story:save', { storyId: story.id, baseRevision: 0, commentaries });
  const [roads = '', homes = '', schools = ''] = ids;
  return { storyId: story.id, roads, homes, schools };
}

const compare = (storyId: string, text: string) =>
  desk.ask('story:compare', { storyId, fileName: '更正.txt', base64: base64Of(text) });

const renewal = (storyId: string, text: string, answers: Record<string, string> = {}) => ({
  storyId,
  baseRevision: 1,
  fileName: '更正.txt',
  base64: base64Of(text),
  reason: '市政府重新公布',
  answers,
});

const said = (story: Story) =>
  [...initiativesOf(story)].map(({ label, commentary: one }) => [
    label,
    one?.paragraphs.map(({ text }) => text).join('|') ?? '',
    one?.state ?? '',
  ]);

const changesIn = ({ corrections }: Output<'story:open'>) =>
  corrections.at(-1)?.changes.map(({ kind, label }) => `${kind} ${label ?? ''}`);

describe('a changed report', () => {
  test('shows what it would change, to the character, and nothing is stored', async () => {
    const { storyId, roads } = await annotated();
    const before = await readFile(join(desk.libraryDir, storyId, 'story.jiedu'));
    const { initiatives, counts } = await compare(storyId, report(MORE_ROADS, SCHOOLS, HOMES));
    expect(initiatives[0]).toMatchObject({ kind: 'changed', oldId: roads, asks: true });
    expect(initiatives[0]?.words).toEqual([
      { kind: 'equal', text: '建设农村公路' },
      { kind: 'removed', text: '三' },
      { kind: 'added', text: '五' },
      { kind: 'equal', text: '百公里，“村村通”再进一步。' },
    ]);
    expect(counts.initiatives).toMatchObject({ changed: 1, same: 1, moved: 1, removed: 0 });
    expect(await readFile(join(desk.libraryDir, storyId, 'story.jiedu'))).toEqual(before);
  });

  test('keeps ids and commentary where the words stayed, whatever their number and place', async () => {
    const { storyId, roads, homes, schools } = await annotated();
    const next = report('新增托位两千个，普惠托育。', SCHOOLS, ROADS, HOMES);
    const { story, source } = await desk.ask('story:renew', renewal(storyId, next));
    expect(source).toMatchObject({ text: next, fileName: '更正.txt' });
    expect([...initiativesOf(story)].map(({ id }) => id).slice(1)).toEqual([schools, roads, homes]);
    expect(said(story)).toEqual([
      ['举措一', '', ''],
      ['举措二', '解读c2', 'approved'],
      ['举措三', '解读c0', 'approved'],
      ['举措四', '解读c1', 'approved'],
    ]);
  });

  test('is not taken while commentary of changed words has nowhere to go', async () => {
    const { storyId, homes } = await annotated();
    const next = report(MORE_ROADS, SCHOOLS);
    const reply = await desk.call('story:renew', renewal(storyId, next, { [homes]: 'drop' }));
    expect(reply).toMatchObject({
      failure: { code: 'answer-missing', zh: expect.stringContaining('举措一') },
    });
    expect(JSON.stringify(reply)).not.toContain('举措二');
    expect((await desk.ask('story:open', { storyId })).revision).toBe(1);
  });

  test('takes the commentary where it is told to, as a draft', async () => {
    const { storyId, roads } = await annotated();
    const next = report(MORE_ROADS, HOMES, SCHOOLS);
    const { initiatives } = await compare(storyId, next);
    const answers = { [roads]: initiatives[0]?.newId ?? '' };
    const { story } = await desk.ask('story:renew', renewal(storyId, next, answers));
    expect(said(story)[0]).toEqual(['举措一', '解读c0', 'draft']);
    expect([...initiativesOf(story)].map(({ id }) => id)).not.toContain(roads);
    expect(
      said(story)
        .slice(1)
        .map(([, , state]) => state),
    ).toEqual(['approved', 'approved']);
  });

  test('puts two commentaries that go to one initiative one after the other', async () => {
    const { storyId, roads, homes } = await annotated();
    const answers = { [roads]: homes };
    const next = report(HOMES, SCHOOLS);
    const { story } = await desk.ask('story:renew', renewal(storyId, next, answers));
    expect(said(story)[0]).toEqual(['举措一', '解读c0|题c1|解读c1', 'draft']);
  });

  test('records the 勘误 with its reason, and keeps whole what was dropped', async () => {
    const { storyId, roads, homes } = await annotated();
    const next = report(MORE_ROADS, SCHOOLS);
    const answers = { [roads]: 'drop', [homes]: 'drop' };
    const opened = await desk.ask('story:renew', renewal(storyId, next, answers));
    const { source } = opened;
    expect(opened.corrections).toMatchObject([
      {
        reason: '市政府重新公布',
        to: source.sha256,
        dropped: [
          { label: '举措一', commentary: commentary('c0') },
          { label: '举措二', commentary: commentary('c1') },
        ],
      },
    ]);
    expect(changesIn(opened)).toEqual(['changed 举措一', 'removed 举措二']);
    await desk.reopen();
    expect((await desk.ask('story:open', { storyId })).corrections).toEqual(opened.corrections);
  });

  test('leaves the old report, its file and its story where they can be found', async () => {
    const { storyId } = await annotated();
    const before = await readFile(join(desk.libraryDir, storyId, 'story.jiedu'));
    const folder = join(desk.libraryDir, storyId);
    const next = {
      ...renewal(storyId, report(ROADS, HOMES, SCHOOLS, '稳就业。')),
      fileName: '实事.txt',
    };
    await desk.ask('story:renew', next);
    expect(await readFile(join(folder, 'history', '1.jiedu'))).toEqual(before);
    expect((await readdir(join(folder, 'original'))).toSorted()).toEqual([
      '实事-2.txt',
      '实事.txt',
    ]);
    const file = JSON.parse(await readFile(join(folder, 'story.jiedu'), 'utf8'));
    expect(file.original.name).toBe('实事-2.txt');
    expect(await readFile(join(folder, 'original', '实事-2.txt'), 'utf8')).toContain('稳就业');
  });

  test('that comes as a story file leaves no file whose encoding could be changed', async () => {
    const { storyId } = await annotated();
    const next = await desk.ask('story:import', {
      fileName: '更正.txt',
      base64: base64Of(report(ROADS, HOMES, SCHOOLS, '稳就业。')),
    });
    const bytes = await readFile(join(desk.libraryDir, next.story.id, 'story.jiedu'));
    const input = {
      ...renewal(storyId, ''),
      fileName: '更正.jiedu',
      base64: bytes.toString('base64'),
    };
    expect(said((await desk.ask('story:renew', input)).story)).toHaveLength(4);
    expect(await desk.ask('story:encodings', { storyId })).toEqual([]);
  });

  test('is read with the decisions whose lines it still has', async () => {
    const { storyId } = await annotated();
    const decisions = [
      { kind: 'cut' as const, at: OLD.indexOf('增加学位') },
      { kind: 'cut' as const, at: OLD.indexOf('“村村通”') },
    ];
    await desk.ask('story:correct', { storyId, baseRevision: 1, decisions });
    const next = `加急\n${report(MORE_ROADS, HOMES, SCHOOLS)}`;
    const { initiatives, decisions: counts } = await compare(storyId, next);
    expect(counts).toEqual({ kept: 1, lost: 1 });
    const asking = initiatives.filter(({ asks }) => asks).map(({ oldId = '' }) => [oldId, 'drop']);
    const input = renewal(storyId, next, Object.fromEntries(asking));
    const opened = await desk.ask('story:renew', { ...input, baseRevision: 2 });
    expect(opened.decisions).toEqual([{ kind: 'cut', at: next.indexOf('增加学位') }]);
    expect(opened.corrections[0]?.decisionsLost).toBe(1);
  });
});

test('an initiative with an odd name is asked about like any other', async () => {
  const { storyId, roads } = await annotated();
  const path = join(desk.libraryDir, storyId, 'story.jiedu');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(`"${roads}"`, '"toString"'));
  const input = renewal(storyId, report(MORE_ROADS, HOMES, SCHOOLS));
  expect(await desk.refused('story:renew', input)).toBe('answer-missing');
});

const texts = fc.uniqueArray(
  fc.constantFrom(
    ROADS,
    MORE_ROADS,
    HOMES,
    SCHOOLS,
    HOMES.slice(0, 9),
    `${ROADS}${HOMES}`,
    '稳就业。',
  ),
  { maxLength: 6 },
);

test('whatever a new report says, no commentary is lost and the file reads', async () => {
  const { storyId } = await annotated();
  const path = join(desk.libraryDir, storyId, 'story.jiedu');
  let baseRevision = 1;
  await fc.assert(
    fc.asyncProperty(texts, fc.infiniteStream(fc.nat(9)), async (lines, chance) => {
      const next = report(...lines);
      const { initiatives } = await compare(storyId, next);
      const targets = ['drop', ...initiatives.flatMap(({ newId }) => newId ?? [])];
      const choose = () => targets[(chance.next().value ?? 0) % targets.length] ?? 'drop';
      const asking = initiatives.filter(({ asks }) => asks).map(({ oldId = '' }) => oldId);
      const answers = Object.fromEntries(asking.map((id) => [id, choose()]));
      const input = { ...renewal(storyId, next, answers), baseRevision };
      const reply = await desk.call('story:renew', input);
      if (reply.ok) baseRevision += 1;
      const file = readStoryFile(await readFile(path), 'story.jiedu');
      if (!file.ok) throw new Error(file.failure.zh);
      const { story, corrections = [] } = file.value;
      const printed = [...initiativesOf(story)].flatMap(({ commentary: one }) => one ?? []);
      const dropped = corrections.flatMap((correction) => correction.dropped);
      const everywhere = JSON.stringify([printed, dropped.map(({ commentary: one }) => one)]);
      for (const id of ['c0', 'c1', 'c2']) expect(everywhere.split(`"解读${id}"`)).toHaveLength(2);
    }),
    { numRuns: 40 },
  );
  expect(baseRevision).toBeGreaterThan(15);
});

describe('a renewal that cannot be', () => {
  test('of the very same words changes nothing', async () => {
    const { storyId } = await annotated();
    expect(await desk.refused('story:renew', renewal(storyId, OLD))).toBe('bad-request');
  });

  test('on an old revision is a conflict, and its file is not kept', async () => {
    const { storyId } = await annotated();
    const input = { ...renewal(storyId, report(ROADS)), baseRevision: 0 };
    expect(await desk.refused('story:renew', input)).toBe('conflict');
    expect(await readdir(join(desk.libraryDir, storyId, 'original'))).toEqual(['实事.txt']);
  });

  test.each([
    ['an old id that no initiative has', { 'i-0': 'drop' }],
    ['a new id that no initiative has', { 's1-i1': 's9-i9' }],
    ['an id that every object has', { constructor: 'drop' }],
  ])('names %s', async (_, answers) => {
    const { storyId } = await annotated();
    const next = report(MORE_ROADS, HOMES, SCHOOLS);
    expect(await desk.refused('story:renew', renewal(storyId, next, answers))).toBe('bad-request');
  });

  test.each([
    ['no reason', { reason: ' \n ' }, 'bad-request'],
    ['too long a reason', { reason: '改'.repeat(501) }, 'bad-request'],
    [
      'too large a file',
      { base64: 'A'.repeat(Math.ceil(MAX_FILE_BYTES / 3) * 4 + 4) },
      'file-too-large',
    ],
    ['a file of another kind', { fileName: '更正.exe' }, 'format-unknown'],
    ['a path for an id', { storyId: '../stories' }, 'bad-request'],
  ])('gives %s', async (_, change, code) => {
    const { storyId } = await annotated();
    const input = { ...renewal(storyId, report(ROADS)), ...change };
    expect(await desk.refused('story:renew', input)).toBe(code);
  });
});
