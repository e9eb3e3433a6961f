import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initiativesOf } from '#shared/story';
import { base64Of, firstOf, REPORT, testDesk, type TestDesk } from './desk-fixture';

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.remove());

/** 衡阳市 in GB 18030, which read as Big 5 is other characters. */
const GB_REPORT = Buffer.from('bae2d1f4cad00aa1bebed9b4ebd2bba1bfb9abc2b7a1a3', 'hex');

const originalsOf = (storyId: string) => join(desk.libraryDir, storyId, 'original');

async function takeInBytes(bytes: Buffer, fileName = '衡阳.txt') {
  return desk.ask('story:import', { fileName, base64: bytes.toString('base64'), again: true });
}

describe('the file that a report came in', () => {
  test('is kept byte for byte under a safe name, and goes with the story to the trash', async () => {
    const { story } = await takeInBytes(GB_REPORT, '..\\新闻/衡阳:?.TXT');
    expect(await readdir(originalsOf(story.id))).toEqual(['衡阳.txt']);
    expect(await readFile(join(originalsOf(story.id), '衡阳.txt'))).toEqual(GB_REPORT);
    await desk.ask('story:delete', { storyId: story.id });
    expect(await readdir(desk.libraryDir)).toContain('.trash');
    expect(await readdir(desk.libraryDir)).not.toContain(story.id);
  });

  test('is no story of the library', async () => {
    await takeInBytes(GB_REPORT);
    expect(await desk.ask('library:list', null)).toHaveLength(1);
  });

  test('is not there for a story that came as a .jiedu file', async () => {
    const { story } = await desk.takeIn();
    const bytes = await readFile(join(desk.libraryDir, story.id, 'story.jiedu'));
    const copy = await takeInBytes(bytes, '备份.jiedu');
    expect(await readdir(join(desk.libraryDir, copy.story.id))).toEqual(['story.jiedu']);
    expect(await desk.ask('story:encodings', { storyId: copy.story.id })).toEqual([]);
    const input = { storyId: copy.story.id, baseRevision: 0, encoding: 'gb18030' };
    expect(await desk.refused('story:redecode', input)).toBe('not-found');
  });
});

describe('the encodings of a text', () => {
  test('show how its bytes read in each, and which one it was read in', async () => {
    const { story } = await takeInBytes(GB_REPORT);
    const readings = await desk.ask('story:encodings', { storyId: story.id });
    expect(readings.filter(({ chosen }) => chosen)).toMatchObject([
      {
        encoding: 'gb18030',
        fits: true,
        badCharacters: 0,
        preview: expect.stringContaining('衡阳市'),
      },
    ]);
    const utf8 = readings.find(({ encoding }) => encoding === 'utf-8');
    expect(utf8).toMatchObject({ fits: false, chosen: false });
    expect(utf8?.badCharacters).toBeGreaterThan(3);
  });

  test('can be changed and changed back, and the 报眉 stays', async () => {
    const first = await takeInBytes(GB_REPORT);
    const storyId = first.story.id;
    const edition = { pageNumber: 3 };
    await desk.ask('story:save', { storyId, baseRevision: 0, commentaries: {}, edition });
    const other = await desk.ask('story:redecode', { storyId, baseRevision: 1, encoding: 'big5' });
    expect(other.source).toMatchObject({ encoding: 'big5', fileName: '衡阳.txt' });
    expect(other.source.text).not.toContain('衡阳');
    expect(other.story.edition).toEqual(edition);
    const back = await desk.ask('story:redecode', { storyId, baseRevision: 2, encoding: 'gbk' });
    expect(back.source).toEqual(first.source);
    expect(await readdir(originalsOf(storyId))).toEqual(['衡阳.txt']);
  });

  test('cannot be changed under commentary', async () => {
    const { story } = await takeInBytes(GB_REPORT);
    const said = {
      id: 'c1',
      kind: 'interpretation' as const,
      state: 'draft' as const,
      paragraphs: [{ text: '路' }],
    };
    const commentaries = { [firstOf(story)]: said };
    await desk.ask('story:save', { storyId: story.id, baseRevision: 0, commentaries });
    const input = { storyId: story.id, baseRevision: 1, encoding: 'big5' };
    expect(await desk.refused('story:redecode', input)).toBe('has-commentary');
    const { source } = await desk.ask('story:open', { storyId: story.id });
    expect(source.encoding).toBe('gb18030');
  });

  test.each([
    ['an encoding that does not fit', 'utf-8', 'file-not-text'],
    ['an encoding that nobody knows', '../gbk', 'bad-request'],
  ])('%s is refused', async (_, encoding, code) => {
    const { story } = await takeInBytes(GB_REPORT);
    const input = { storyId: story.id, baseRevision: 0, encoding };
    expect(await desk.refused('story:redecode', input)).toBe(code);
  });

  test('are not read from a file that was changed or taken away by hand', async () => {
    const { story } = await takeInBytes(GB_REPORT);
    const path = join(originalsOf(story.id), '衡阳.txt');
    await writeFile(path, '另一个文件');
    expect(await desk.refused('story:encodings', { storyId: story.id })).toBe('file-damaged');
    await rm(path);
    expect(await desk.refused('story:encodings', { storyId: story.id })).toBe('not-found');
    expect((await desk.ask('story:open', { storyId: story.id })).revision).toBe(0);
  });
});

describe('words from the clipboard', () => {
  test('become a story that says where it comes from', async () => {
    const { story, source } = await desk.ask('story:paste', { text: REPORT });
    expect([source.fileName, source.text]).toEqual(['粘贴的文稿.txt', REPORT]);
    expect([...initiativesOf(story)]).toHaveLength(2);
    const named = await desk.ask('story:paste', {
      text: REPORT,
      title: '../今年/实事',
      again: true,
    });
    expect(named.source.fileName).toBe('今年 实事.txt');
  });

  test('keep their headings when they come as a web page', async () => {
    const html = '<h2>一、民生实事</h2><p>【举措一】修路。</p><p>【举措二】建校。</p>';
    const text = '一、民生实事\n【举措一】修路。\n【举措二】建校。';
    const { story, source } = await desk.ask('story:paste', { html, text });
    expect([source.fileName, source.format]).toEqual(['粘贴的文稿.html', 'html']);
    expect(story.sections.map(({ heading }) => heading)).toEqual(['一、民生实事']);
    expect(await desk.ask('story:encodings', { storyId: story.id })).toEqual([]);
  });

  test('that say nothing are refused', async () => {
    expect(await desk.refused('story:paste', { text: ' \n' })).toBe('file-empty');
  });
});

describe('the style that a paper chose', () => {
  const TWO_STYLES = [
    '政府工作报告',
    '【看点一】稳住就业。',
    '（一）扩大岗位，办好培训。',
    '（二）新建学校，增加学位。',
  ].join('\n');
  const input = { fileName: '报告.txt', base64: base64Of(TWO_STYLES) };

  async function workFor(paperName: string) {
    const { story } = await desk.takeIn();
    const edition = { paperName };
    await desk.ask('story:save', { storyId: story.id, baseRevision: 0, commentaries: {}, edition });
  }

  test('is taken for its next report, as a decision that can be undone', async () => {
    await workFor('衡阳日报');
    const initiativeStyles = { 衡阳日报: 'parenthesised' };
    await desk.ask('preferences:write', { initiativeStyles });
    const { story, decisions, revision } = await desk.ask('story:import', input);
    expect(decisions).toEqual([{ kind: 'style', style: 'parenthesised' }]);
    expect([...initiativesOf(story)].map(({ label }) => label)).toEqual(['（一）', '（二）']);
    const again = { storyId: story.id, baseRevision: revision, decisions: [] };
    const undone = await desk.ask('story:correct', again);
    expect([...initiativesOf(undone.story)].map(({ label }) => label)).toEqual(['看点一']);
  });

  test.each([
    ['of another paper', { 长沙晚报: 'parenthesised' }],
    ['that the report does not use', { 衡阳日报: 'worded' }],
    ['that nobody knows', { 衡阳日报: 'toString' }],
  ])('%s is left alone', async (_, initiativeStyles) => {
    await workFor('衡阳日报');
    await desk.ask('preferences:write', { initiativeStyles });
    expect((await desk.ask('story:import', input)).decisions).toEqual([]);
  });

  test('of a paper without a name is that of the empty name', async () => {
    await desk.ask('preferences:write', { initiativeStyles: { '': 'parenthesised' } });
    expect((await desk.ask('story:import', input)).decisions).toHaveLength(1);
  });

  test('the paper’s name outlives preferences that the window writes without it', async () => {
    await workFor('衡阳日报');
    await desk.ask('preferences:write', { theme: 'dark' });
    await desk.reopen();
    expect(await desk.ask('preferences:read', null)).toEqual({
      paperName: '衡阳日报',
      theme: 'dark',
    });
  });

  test('no more papers are remembered than a newsroom has', async () => {
    const names = Array.from({ length: 201 }, (_, index) => [`报${index}`, 'worded']);
    const initiativeStyles = Object.fromEntries(names);
    expect(await desk.refused('preferences:write', { initiativeStyles })).toBe('bad-request');
  });
});
