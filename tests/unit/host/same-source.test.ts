import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { base64Of, REPORT, testDesk, type TestDesk } from './desk-fixture';

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.remove());

const sent = { fileName: '又一份.md', base64: base64Of(REPORT) };

describe('a report that the library has', () => {
  test('is not taken in a second time unless that is said, and the first story is named', async () => {
    const { story } = await desk.takeIn();
    expect(await desk.call('story:import', sent)).toMatchObject({
      ok: false,
      failure: { code: 'already-imported', storyId: story.id },
    });
    expect(await desk.ask('library:list', null)).toHaveLength(1);
    await desk.ask('story:import', { ...sent, again: true });
    const entries = await desk.ask('library:list', null);
    expect(new Set(entries.map(({ sourceSha256 }) => sourceSha256)).size).toBe(1);
    expect(entries.map(({ fileName, revision }) => [fileName, revision]).sort()).toEqual([
      ['又一份.md', 0],
      ['报告.md', 0],
    ]);
  });

  test('is known when it is pasted, and when it comes as a story file', async () => {
    const pasted = '政府工作报告\n一、任务\n【举措一】修路三百公里。';
    await desk.ask('story:paste', { text: pasted });
    expect(await desk.refused('story:paste', { text: pasted })).toBe('already-imported');
    const { story } = await desk.takeIn();
    const bytes = await readFile(join(desk.libraryDir, story.id, 'story.jiedu'));
    const copy = { fileName: '备份.jiedu', base64: bytes.toString('base64') };
    expect(await desk.refused('story:import', copy)).toBe('already-imported');
  });

  test('is another report once a character differs', async () => {
    await desk.takeIn();
    const changed = { fileName: '报告.md', base64: base64Of(REPORT.replace('三百', '四百')) };
    expect((await desk.ask('story:import', changed)).story.headline).toBeTruthy();
    expect(await desk.ask('library:list', null)).toHaveLength(2);
  });

  test('is taken in where its story lies in the trash', async () => {
    const { story } = await desk.takeIn();
    await desk.ask('story:delete', { storyId: story.id });
    await desk.ask('story:import', sent);
    expect(await desk.ask('library:list', null)).toHaveLength(1);
  });

  test('leads to the story that was saved last', async () => {
    const first = await desk.takeIn();
    await desk.takeIn();
    const edition = { paperName: '衡阳日报' };
    const { id } = first.story;
    await desk.ask('story:save', { storyId: id, baseRevision: 0, commentaries: {}, edition });
    expect(await desk.call('story:import', sent)).toMatchObject({
      failure: { storyId: id },
    });
  });
});
