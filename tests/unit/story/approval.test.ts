import { expect, test } from 'vitest';
import { approved, isStale, StoryFile, unapproved, type Initiative } from '#shared/story';
import { readFile } from 'node:fs/promises';
import { countedCommentary, countedStory } from '../../fixtures/stories';

function initiative(): Initiative {
  const [block] = countedStory([1], 40, countedCommentary(30, 'draft')).sections[0]?.blocks ?? [];
  if (block?.kind !== 'initiative') throw new Error('no initiative');
  return block;
}

const passed = (): Initiative => {
  const bare = initiative();
  const { commentary } = bare;
  if (commentary === undefined) throw new Error('no commentary');
  return { ...bare, commentary: approved(bare, commentary) };
};

const changed = (change: Partial<NonNullable<Initiative['commentary']>>): Initiative => {
  const { commentary, ...rest } = passed();
  if (commentary === undefined) throw new Error('no commentary');
  return { ...rest, commentary: { ...commentary, ...change } };
};

test('what was passed and not changed since is not stale', () => {
  expect(isStale(passed())).toBe(false);
  expect(passed().commentary?.state).toBe('approved');
});

test('a word of the commentary, its head or its kind changed behind the pass makes it stale', () => {
  expect(isStale(changed({ paragraphs: [{ text: '改了一个字。' }] }))).toBe(true);
  expect(isStale(changed({ head: '换了题' }))).toBe(true);
  expect(isStale(changed({ kind: 'background' }))).toBe(true);
});

test('so does a word of the report that it speaks of, but not where that stands in the source', () => {
  const one = passed();
  const [first] = one.source;
  if (first === undefined) throw new Error('no source');
  const at = { start: first.at.start + 7, end: first.at.end + 7 };
  expect(isStale({ ...one, source: [{ ...first, at }] })).toBe(false);
  expect(isStale({ ...one, source: [{ ...first, text: `${first.text}又` }] })).toBe(true);
});

test('a draft is never stale; a pass taken back leaves no record', () => {
  const { commentary } = passed();
  if (commentary === undefined) throw new Error('no commentary');
  expect(unapproved(commentary)).not.toHaveProperty('approvedSha256');
  expect(isStale({ ...initiative(), commentary: unapproved(commentary) })).toBe(false);
});

test('a file without a record of what was passed is taken at its word', async () => {
  const file: unknown = JSON.parse(await readFile('samples/hengyang-2019-minsheng.jiedu', 'utf8'));
  const { story } = StoryFile.parse(file);
  const blocks = story.sections.flatMap((section) => section.blocks);
  const all = blocks.filter((block) => block.kind === 'initiative');
  expect(all.length).toBeGreaterThan(0);
  expect(all.map(isStale)).not.toContain(true);
});
