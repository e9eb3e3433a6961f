import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runJiedu, type Ran } from './run-jiedu';

const REPORT = [
  '政府工作报告',
  '【看点一】稳住就业，办好培训。',
  '（一）扩大岗位，办好培训。',
  '（二）新建学校，增加学位。',
].join('\n');
const CHANGED = REPORT.replace('稳住就业', '稳定就业').replace('（二）新建学校，增加学位。', '');
const STORY = 'samples/hengyang-2019-minsheng.jiedu';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiedu-decided-'));
  await writeFile(join(folder, '报告.txt'), REPORT);
});
afterEach(() => rm(folder, { recursive: true }));

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

const imported = (...options: readonly string[]) =>
  runJiedu('import', join(folder, '报告.txt'), ...options);

interface Block {
  readonly label?: string;
}
const labels = ({ stdout }: Ran) =>
  JSON.parse(stdout).story.sections.flatMap(({ blocks }: { blocks: Block[] }) =>
    blocks.flatMap(({ label }) => label ?? []),
  );

async function refused(running: Promise<Ran>): Promise<string> {
  const { exitCode, stdout, stderr } = await running;
  expect([exitCode, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  return stderr;
}

describe('jiedu import with decisions', () => {
  test('says which styles the report has, and takes the one that is named', async () => {
    const plain = await imported();
    expect(JSON.parse(plain.stdout).candidates).toMatchObject([
      { id: 'bracketed', count: 1, chosen: true },
      { id: 'parenthesised', count: 2, chosen: false },
    ]);
    expect(labels(plain)).toEqual(['看点一']);
    const styled = await imported('--style', 'parenthesised');
    expect(labels(styled)).toEqual(['（一）', '（二）']);
    expect(JSON.parse(styled.stdout)).toMatchObject({
      candidates: [{ chosen: false }, { chosen: true }],
      decisions: [{ kind: 'style', style: 'parenthesised' }],
    });
    expect(labels(await imported('--style', 'none'))).toEqual([]);
  });

  test('takes decisions from a file, and a saved story keeps them', async () => {
    const at = REPORT.indexOf('（一）');
    const path = await file(
      '校订.json',
      JSON.stringify([{ kind: 'role', at, role: 'initiative' }]),
    );
    const saved = join(folder, 'story.jiedu');
    const decided = await imported('--decisions', path, '--save', saved);
    expect(labels(decided)).toEqual(['看点一', '（一）']);
    expect(labels(await runJiedu('import', saved))).toEqual(['看点一', '（一）']);
    expect(labels(await runJiedu('import', saved, '--style', 'none'))).toEqual(['（一）']);
  });

  test('a style that the report does not have is refused with those it has', async () => {
    const sentence = await refused(imported('--style', 'worded'));
    expect(sentence).toContain('worded');
    expect(sentence).toContain('bracketed、parenthesised、none');
    expect((await refused(imported('--style', '长'.repeat(9000)))).length).toBeLessThan(200);
  });

  test.each([
    ['no JSON', '[', 'JSON 数组'],
    ['no list', '{}', 'JSON 数组'],
    ['a decision of no kind', '[{"kind":"cut","at":3},{"kind":"burn"}]', '1.kind'],
    ['a place before the text', '[{"kind":"cut","at":-3}]', '0.at'],
  ])('a file with %s is refused by its name', async (_, content, place) => {
    const path = await file('校订.json', content);
    const sentence = await refused(
      imported('--decisions', path, '--save', join(folder, 's.jiedu')),
    );
    expect(sentence).toContain(path);
    expect(sentence).toContain(place);
    expect((await readdir(folder)).toSorted()).toEqual(['报告.txt', '校订.json'].toSorted());
  });

  test('a file of decisions that is not there is refused', async () => {
    expect(await refused(imported('--decisions', join(folder, 'x.json')))).toContain('x.json');
  });

  test('commentary is not left without an initiative', async () => {
    expect(await refused(runJiedu('import', STORY, '--style', 'none'))).toContain('举措一');
  });
});

describe('jiedu compare', () => {
  const compare = async (...options: readonly string[]) =>
    runJiedu('compare', join(folder, '报告.txt'), await file('新.txt', CHANGED), ...options);

  test('shows each change in words and comes to 1 when the reports differ', async () => {
    const { exitCode, stdout } = await compare();
    expect(exitCode).toBe(1);
    expect(stdout).toContain('看点一　改动　稳〔－住〕〔＋定〕就业');
    expect(stdout).toContain('举措　未变 0，移位 0，改动 1，新增 0，删去 0');
    expect((await compare('--lang', 'en')).stdout).toContain('initiatives　same 0');
  });

  test('gives the comparison as JSON', async () => {
    const { stdout } = await compare('--json');
    expect(JSON.parse(stdout)).toMatchObject({ counts: { initiatives: { changed: 1 } } });
  });

  test('comes to 0 for a report and the story that was made of it', async () => {
    const { exitCode, stdout } = await runJiedu(
      'compare',
      STORY,
      'samples/hengyang-2019-minsheng.md',
    );
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('举措　未变 16')]);
  });

  test('names the file that cannot be read', async () => {
    expect(await refused(runJiedu('compare', STORY, join(folder, 'x.md')))).toContain('x.md');
  });
});
