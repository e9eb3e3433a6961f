import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MAX_FILE_BYTES } from '#shared/desk';
import { initiativesOf, type Commentary } from '#shared/story';
import { base64Of, firstOf, REPORT, testDesk, type TestDesk } from './desk-fixture';

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.remove());

const commentary = (text: string, state: Commentary['state'] = 'approved'): Commentary => ({
  id: 'c1',
  kind: 'interpretation',
  state,
  paragraphs: [{ text }],
});

/** A story with commentary under its first initiative; its id. */
async function annotated(text: string, state?: Commentary['state']): Promise<string> {
  const { story, revision } = await desk.takeIn();
  await desk.ask('story:save', {
    storyId: story.id,
    baseRevision: revision,
    commentaries: { [firstOf(story)]: commentary(text, state) },
  });
  return story.id;
}

describe('a reporter’s evening', () => {
  test('the host says what it is', async () => {
    expect(await desk.ask('host:describe', null)).toEqual({ host: 'loopback', version: '0.1.0' });
  });

  test('a report is imported, annotated, and found again after a restart', async () => {
    const storyId = await annotated('路修到家门口');
    await desk.reopen();
    const { story, source, revision } = await desk.ask('story:open', { storyId });
    expect([source.text, revision]).toEqual([REPORT, 1]);
    const [first, second] = initiativesOf(story);
    expect(first?.commentary?.paragraphs).toEqual([{ text: '路修到家门口' }]);
    expect(second?.commentary).toBeUndefined();
    expect(await desk.ask('library:list', null)).toMatchObject([
      { id: storyId, initiatives: 2, written: 1 },
    ]);
  });

  test('a story file is imported with its commentary, as a story of its own', async () => {
    const storyId = await annotated('路修到家门口');
    const bytes = await readFile(join(desk.libraryDir, storyId, 'story.jiedu'));
    const input = { fileName: '备份.jiedu', base64: bytes.toString('base64'), again: true };
    const { story } = await desk.ask('story:import', input);
    expect(story.id).not.toBe(storyId);
    expect([...initiativesOf(story)].at(0)?.commentary?.paragraphs.at(0)?.text).toBe(
      '路修到家门口',
    );
  });

  test('a folder in the name of an imported file is left out', async () => {
    for (const fileName of ['../../etc/报告.md', 'C:\\新闻\\报告.md']) {
      const { source } = await desk.ask('story:import', {
        fileName,
        base64: base64Of(REPORT),
        again: true,
      });
      expect(source.fileName).toBe('报告.md');
    }
  });

  test('a deleted story is gone from the list and lies in the trash', async () => {
    const { story } = await desk.takeIn();
    expect(await desk.ask('story:delete', { storyId: story.id })).toBeNull();
    expect(await desk.ask('library:list', null)).toEqual([]);
    expect(await desk.refused('story:open', { storyId: story.id })).toBe('not-found');
  });

  test('a story that cannot be read keeps its line in the library', async () => {
    const { story } = await desk.takeIn();
    await writeFile(join(desk.libraryDir, story.id, 'story.jiedu'), '{');
    expect(await desk.ask('library:list', null)).toMatchObject([
      { id: story.id, headline: expect.stringContaining('读不出') },
    ]);
    expect(await desk.refused('story:open', { storyId: story.id })).toBe('file-damaged');
  });

  test('preferences are kept', async () => {
    await desk.ask('preferences:write', { theme: 'dark', language: 'zh' });
    await desk.reopen();
    expect(await desk.ask('preferences:read', null)).toEqual({ theme: 'dark', language: 'zh' });
  });
});

describe('a finished file', () => {
  const exported = async (storyId: string, templateId: string, format: 'pdf' | 'html') => {
    const file = await desk.ask('story:export', { storyId, templateId, format });
    return { ...file, bytes: Buffer.from(file.base64, 'base64') };
  };

  test.each(['tabloid', 'broadsheet'])(
    'the %s PDF is named after its headline',
    async (template) => {
      const storyId = await annotated('路修到家门口');
      const { fileName, mediaType, bytes } = await exported(storyId, template, 'pdf');
      expect([fileName, mediaType]).toEqual([
        '今年，衡阳要办好这些民生实事.pdf',
        'application/pdf',
      ]);
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    },
  );

  test('an unchanged story gives the same bytes, a day later and after a restart', async () => {
    const storyId = await annotated('路修到家门口');
    const first = await exported(storyId, 'tabloid', 'pdf');
    await desk.reopen();
    expect((await exported(storyId, 'tabloid', 'pdf')).base64).toBe(first.base64);
  });

  test('the web page holds the report and what was approved', async () => {
    const storyId = await annotated('路修到家门口');
    const { fileName, mediaType, bytes } = await exported(storyId, 'tabloid', 'html');
    expect([fileName, mediaType]).toEqual(['今年，衡阳要办好这些民生实事.html', 'text/html']);
    expect(bytes.toString()).toContain('建设农村公路三百公里');
    expect(bytes.toString()).toContain('路修到家门口');
  });

  test('every character that no face can draw is named and stops the print', async () => {
    const storyId = await annotated('两个生造的字\u{F0000}\u{F0001}');
    const reply = await desk.call('story:export', {
      storyId,
      templateId: 'tabloid',
      format: 'pdf',
    });
    expect(reply).toMatchObject({
      failure: {
        code: 'glyph-missing',
        zh: expect.stringMatching(/U\+F0000.*一节的举措.的解读.*U\+F0001/u),
        en: expect.stringMatching(/U\+F0000.*commentary on.*U\+F0001/u),
      },
    });
  });

  test('a preflight points at each hole and at each draft, and hands nothing out', async () => {
    const input = { templateId: 'tabloid', profile: 'x1a', condition: 'newsprint' } as const;
    const holed = await desk.ask('story:preflight', {
      storyId: await annotated('一个生造的字\u{F0000}'),
      ...input,
    });
    expect(holed).toContainEqual(
      expect.objectContaining({
        level: 'error',
        rule: 'glyph-missing',
        place: expect.objectContaining({ page: 1 }),
      }),
    );
    const drafted = await desk.ask('story:preflight', {
      storyId: await annotated('还没有通过', 'draft'),
      ...input,
    });
    expect(drafted.map(({ level, rule }) => [level, rule])).toEqual([
      ['warning', 'folio'],
      ['warning', 'commentary-draft'],
    ]);
    expect(drafted[1]?.place).toMatchObject({ page: 1 });
  });

  test('a job that is cancelled writes nothing, and the next one is whole', async () => {
    const storyId = await annotated('路修到家门口');
    const input = { storyId, templateId: 'tabloid', format: 'pdf', task: 'job-1' } as const;
    const running = desk.call('story:export', input);
    const step = async () => (await desk.ask('task:progress', { task: 'job-1' })).step;
    await vi.waitUntil(async () => (await step()) !== undefined, { interval: 2, timeout: 20_000 });
    await desk.ask('task:cancel', { task: 'job-1' });
    expect(await running).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(await step()).toBeUndefined();
    expect((await exported(storyId, 'tabloid', 'pdf')).bytes.length).toBeGreaterThan(1000);
    expect(desk.faults).toEqual([]);
  });

  test('an export says what is not as it should be, and carries its proof', async () => {
    const storyId = await annotated('路修到家门口');
    const input = { storyId, templateId: 'tabloid', format: 'pdf', profile: 'x4' } as const;
    const file = await desk.ask('story:export', input);
    expect(file.findings.map(({ rule }) => rule)).toEqual(['folio']);
    expect(JSON.parse(file.certificate)).toMatchObject({ equal: true, differences: [] });
    expect(Buffer.from(file.base64, 'base64').subarray(0, 8).toString()).toBe('%PDF-1.6');
  });

  test('a draft is not printed, so its characters stop nothing', async () => {
    const storyId = await annotated('一个生造的字\u{F0000}', 'draft');
    expect((await exported(storyId, 'tabloid', 'pdf')).bytes.length).toBeGreaterThan(1000);
  });

  test('a template that does not exist is refused with those that do', async () => {
    const { story } = await desk.takeIn();
    const input = { storyId: story.id, templateId: 'magazine', format: 'pdf' };
    expect(await desk.call('story:export', input)).toMatchObject({
      failure: { code: 'unknown-template', zh: expect.stringMatching(/magazine.*tabloid/u) },
    });
  });
});

describe('a call that is not as agreed is refused by name', () => {
  test.each<readonly [string, unknown, string]>([
    ['story:open', null, 'bad-request'],
    ['story:open', { storyId: '../etc' }, 'bad-request'],
    ['story:open', { storyId: 'story-1', path: '/etc/passwd' }, 'bad-request'],
    ['story:open', { storyId: 'story-1' }, 'not-found'],
    ['story:delete', { storyId: 'story-1' }, 'not-found'],
    ['story:save', { storyId: 'story-1', baseRevision: 0, commentaries: {} }, 'not-found'],
    ['story:save', { storyId: 'story-1', baseRevision: -1, commentaries: {} }, 'bad-request'],
    ['story:import', { fileName: '', base64: '' }, 'bad-request'],
    ['story:import', { fileName: 'a.md', base64: '***' }, 'bad-request'],
    ['story:import', { fileName: 'a.md', base64: '' }, 'file-empty'],
    ['story:import', { fileName: 'a.md', base64: base64Of(' \n\n') }, 'file-empty'],
    ['story:import', { fileName: 'a.jiedu', base64: base64Of('{}') }, 'file-damaged'],
    ['story:export', { storyId: 'story-1', templateId: 'tabloid', format: 'doc' }, 'bad-request'],
    ['story:export', { storyId: 'story-1', templateId: 'tabloid', format: 'pdf' }, 'not-found'],
    ['preferences:write', { theme: 'pink' }, 'bad-request'],
    ['story:burn', null, 'bad-request'],
    ['constructor', null, 'bad-request'],
    ['__proto__', null, 'bad-request'],
  ])('%s %j is %s', async (method, input, code) => {
    expect(await desk.refused(method, input)).toBe(code);
    expect(desk.faults).toEqual([]);
  });

  test('the refusal names the field and does not repeat its value', async () => {
    const input = {
      storyId: 'story-1',
      baseRevision: 0,
      commentaries: { i1: { ...commentary('未公布的内容'), state: '未公布的状态' } },
    };
    const reply = await desk.call('story:save', input);
    expect(reply).toMatchObject({
      failure: { zh: expect.stringContaining('commentaries.i1.state') },
    });
    expect(JSON.stringify(reply)).not.toContain('未公布');
  });

  test('a field as long as a report is not repeated whole', async () => {
    const input = { storyId: 's', baseRevision: 0, commentaries: { ['长'.repeat(50_000)]: null } };
    expect(JSON.stringify(await desk.call('story:save', input)).length).toBeLessThan(1000);
  });

  test('a file above the limit is called too large', async () => {
    const base64 = 'A'.repeat(Math.ceil(MAX_FILE_BYTES / 3) * 4 + 4);
    expect(await desk.refused('story:import', { fileName: 'a.md', base64 })).toBe('file-too-large');
  });

  test('a save on an old revision is a conflict', async () => {
    const storyId = await annotated('先');
    const save = { storyId, baseRevision: 0, commentaries: {} };
    expect(await desk.refused('story:save', save)).toBe('conflict');
  });
});

describe('the sample story', () => {
  let sample: string;
  beforeEach(async () => {
    const storyId = await annotated('示例解读');
    sample = join(desk.libraryDir, storyId, 'story.jiedu');
  });

  test('stands in an untouched library, once: deleted, it stays away', async () => {
    const first = await testDesk({ sample });
    const [entry, ...others] = await first.ask('library:list', null);
    expect([entry?.written, others]).toEqual([1, []]);
    await first.ask('story:delete', { storyId: entry?.id ?? '' });
    await first.reopen();
    expect(await first.ask('library:list', null)).toEqual([]);
    await first.remove();
  });

  test('is not put among stories that are already there', async () => {
    const other = await testDesk();
    const { story } = await other.takeIn();
    await other.reopen({ sample });
    expect((await other.ask('library:list', null)).map(({ id }) => id)).toEqual([story.id]);
    await other.ask('story:delete', { storyId: story.id });
    await other.reopen({ sample });
    expect(await other.ask('library:list', null)).toEqual([]);
    await other.remove();
  });

  test('that is missing costs a line in the log, not the desk', async () => {
    const poor = await testDesk({ sample: join(desk.root, 'gone.jiedu') });
    expect(await poor.ask('library:list', null)).toEqual([]);
    expect(poor.faults).toMatchObject([{ during: 'sample' }]);
    await poor.remove();
  });
});
