import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readTemplate } from '#electron/host';
import { findTemplate } from '#templates';
import { openTemplates, type OwnTemplates } from '../../../electron/host/own-templates';

const tabloid = findTemplate('tabloid');
if (tabloid === undefined) throw new Error('there is no tabloid');
const { webCss: _css, ...design } = tabloid;
const own = { ...design, id: 'our-daily', name: { zh: '本报版', en: 'Our daily' } };

let root: string;
let folder: string;
let templates: OwnTemplates;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jiedu-templates-'));
  folder = join(root, 'templates');
  templates = openTemplates(folder);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(design: unknown, name = 'our-daily'): Promise<string> {
  const place = join(folder, name);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'template.json'), JSON.stringify(design));
  return place;
}

const sentences = async () => (await templates.list()).failures.map(({ zh }) => zh);
const names = async () => (await templates.list()).templates.map(({ name }) => name.zh);

describe('a newspaper’s own template', () => {
  test('is read with its style sheet', async () => {
    const place = await write(own);
    await writeFile(join(place, 'web.css'), 'main { color: black }');
    const read = await readTemplate(place);
    expect(read.ok && read.value.webCss).toBe('main { color: black }');
  });

  test('is found by its id, as those of the program are', async () => {
    await write(own);
    expect((await templates.find('our-daily'))?.name.zh).toBe('本报版');
    expect((await templates.find('tabloid'))?.id).toBe('tabloid');
    expect(await templates.find('their-daily')).toBeUndefined();
  });

  test('follows its file while it is changed', async () => {
    await write(own);
    expect(await names()).toEqual(['本报版']);
    const { version } = await templates.list();
    await write({ ...own, name: { zh: '新版', en: 'New' } });
    await vi.waitFor(async () => expect(await names()).toEqual(['新版']), 5000);
    expect((await templates.list()).version).toBeGreaterThan(version);
  });

  test('that is wrong is named by the field, and the last good one stays', async () => {
    await write(own);
    expect(await names()).toEqual(['本报版']);
    const head = { ...own.head, headlineMinSize: 0 };
    const place = await write({ ...own, head });
    await vi.waitFor(async () => expect(await sentences()).toHaveLength(1), 5000);
    const [sentence] = await sentences();
    expect(sentence).toContain(`没有用这个版式：${join(place, 'template.json')}`);
    expect(sentence).toContain('head.headlineMinSize');
    expect(await names()).toEqual(['本报版']);
    await write(own);
    await vi.waitFor(async () => expect(await sentences()).toEqual([]), 5000);
  });

  test.each([
    ['no JSON object', '[]', '不是 JSON 对象'],
    ['broken JSON', '{"id":', '不是 JSON 对象'],
    ['an id of the program', JSON.stringify({ ...own, id: 'tabloid' }), '与自带版式重名'],
    [
      'rows without height',
      JSON.stringify({ ...own, steps: [{ ...own.steps[0], pitch: 1e-9 }] }),
      'steps.0.pitch',
    ],
    ['a field that there is not', JSON.stringify({ ...own, hedline: 1 }), 'hedline'],
  ])('with %s is refused in one sentence', async (_, words, said) => {
    const place = await write(own);
    await writeFile(join(place, 'template.json'), words);
    const read = await readTemplate(place);
    expect(read).toMatchObject({ ok: false, failure: { code: 'bad-template' } });
    expect(read.ok ? '' : read.failure.zh).toContain(said);
  });

  test('without a file is not found', async () => {
    const read = await readTemplate(join(folder, 'nowhere'));
    expect(read).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });
});

test('a library without templates has none, and takes them up when they come', async () => {
  expect(await names()).toEqual([]);
  await write(own);
  expect(await names()).toEqual(['本报版']);
});
