import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isStoryFileName, readSource, readStoryFile } from '#electron/readers';
import { importReport } from '#shared/import';
import { initiativesOf, withCommentary, type StoryFile } from '#shared/story';
import { utf8 } from './encode';

const bytes = readFileSync(new URL('../../../samples/hengyang-2019-minsheng.md', import.meta.url));
const NAME = '民生.jiedu';

function sampleFile(): StoryFile {
  const source = readSource(bytes, 'hengyang.md');
  if (!source.ok) throw new Error(source.failure.zh);
  const { story, diagnostics } = importReport(source.value);
  return {
    format: 'jiedu-story',
    schema: 1,
    revision: 3,
    savedAt: '2026-01-05T08:00:00.000Z',
    story,
    diagnostics,
    source: source.value,
  };
}

const file = sampleFile();
const read = (value: unknown) => readStoryFile(utf8(JSON.stringify(value)), NAME);

/** The file with one stretch of its JSON replaced. */
function tampered(from: string, to: string) {
  const json = JSON.stringify(file);
  expect(json).toContain(from);
  return refusal(utf8(json.replace(from, to)));
}

function refusal(content: Uint8Array) {
  const reply = readStoryFile(content, NAME);
  if (reply.ok) throw new Error('it was read');
  return reply.failure;
}

describe('a story file', () => {
  test('is known by its name', () => {
    expect(['民生.jiedu', 'A.JIEDU'].every(isStoryFileName)).toBe(true);
    expect(['民生.md', 'jiedu', '民生.jiedu.txt'].some(isStoryFileName)).toBe(false);
  });

  test('comes back as it was saved', () => {
    expect(read(file)).toEqual({ ok: true, value: file });
  });

  test('comes back with its commentary', () => {
    const commentary = {
      id: 'c1',
      kind: 'interpretation',
      state: 'draft',
      paragraphs: [{ text: '钱花在哪里。' }],
    } as const;
    const story = withCommentary(file.story, 's1-i1', commentary);
    expect([...initiativesOf(story)][0]?.commentary).toEqual(commentary);
    expect(read({ ...file, story })).toEqual({ ok: true, value: { ...file, story } });
  });
});

describe('a damaged story file', () => {
  test.each([
    ['cut off', utf8(JSON.stringify(file).slice(0, -20))],
    ['not JSON', utf8('标题')],
    ['not UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d)],
    ['nested without end', utf8('['.repeat(100_000))],
    ['nested deeper than any story', utf8(`${'['.repeat(1000)}${']'.repeat(1000)}`)],
    ['no story', utf8('42')],
  ])('is refused when it is %s', (_, content) => {
    expect(refusal(content)).toMatchObject({ code: 'file-damaged' });
  });

  test('is refused when its sections nest without end', () => {
    const section = '{"kind":"section","id":"s","heading":"","level":1,"blocks":[';
    const depth = 20_000;
    const nested = section.repeat(depth) + ']}'.repeat(depth);
    const json = JSON.stringify(file).replace('"blocks":[', `"blocks":[${nested},`);
    expect(refusal(utf8(json))).toMatchObject({
      code: 'file-damaged',
      zh: expect.stringContaining('嵌套太深'),
    });
  });

  test('is empty', () => {
    expect(refusal(new Uint8Array())).toMatchObject({ code: 'file-empty' });
  });

  test('names the first field that is wrong', () => {
    expect(tampered('"ordinal":2', '"ordinal":"二"').zh).toContain(
      'story.sections[0].blocks[1].ordinal 不合格式',
    );
    expect(tampered('"revision":3', '"revision":-1').zh).toContain('revision 不合格式');
    expect(tampered('"revision":3', '"revision":3,"extra":1').zh).toContain('extra 不合格式');
    expect(tampered('"format":"jiedu-story"', '"format":"other"').en).toContain(
      'format is not as it should be',
    );
  });

  test('is refused when its source was changed', () => {
    expect(tampered('"text":"\\n\\n\\n\\n衡阳', '"text":"\\n\\n\\n\\n长沙').zh).toContain(
      'source.sha256',
    );
    expect(tampered(`"characters":${file.source.characters}`, '"characters":1').zh).toContain(
      'source.characters',
    );
  });

  test('is refused when its story is of another source', () => {
    const other = { ...file, story: { ...file.story, sourceSha256: '0'.repeat(64) } };
    expect(refusal(utf8(JSON.stringify(other))).zh).toContain('story.sourceSha256');
  });

  test('is refused when the report says in it what the source does not', () => {
    const text = [...initiativesOf(file.story)][0]?.source[0]?.text ?? '';
    const { code, zh, en } = tampered(
      `"text":"${text}"`,
      `"text":"${text.replace('坚决', '全力')}"`,
    );
    expect(code).toBe('file-damaged');
    expect(zh).toContain('story.sections[0].blocks[0].source[0].text 与原文不一致');
    expect(en).toContain('differs from the source');
  });

  test('is refused when two initiatives have one id', () => {
    expect(tampered('"id":"s1-i2"', '"id":"s1-i1"').zh).toContain('s1-i1 重复');
  });

  test('is refused when a diagnostic points outside the source', () => {
    const at = { start: 0, end: 99_999 };
    const diagnostics = [{ code: 'markup-dropped', level: 'info', message: '略去', at }];
    expect(refusal(utf8(JSON.stringify({ ...file, diagnostics }))).zh).toContain(
      'diagnostics[0].at',
    );
  });
});
