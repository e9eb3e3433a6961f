import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readReportSource } from '#electron/readers';
import { importReport } from '#shared/import';
import { sourceOf } from '../unit/import/source-of';
import { mutateText } from './mutate-text';
import { brokenByReply, brokenPromises, stopwatch } from './promises';
import { randomFrom, type Random } from './random';
import { sized } from './size';

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const BASES = [
  textOf('samples/hengyang-2019-minsheng.md'),
  textOf('tests/fixtures/guizhou-2026.txt'),
  textOf('tests/fixtures/rural-revitalization-2018.txt'),
] as const;

/** Reads and imports random texts; each must keep the promises of import. */
export function fuzzTexts(count: number, seed: number): void {
  test(
    `${sized(count)} random texts keep the promises of import`,
    { timeout: Infinity },
    async () => {
      const random = randomFrom(seed);
      const watch = stopwatch();
      for (let index = 0; index < sized(count); index += 1) {
        const name = `text ${index} of seed ${seed}`;
        const text = mutateText(random.one(BASES), random);
        const broken = await watch.time(name, () => brokenBy(text, random));
        expect(broken, `${name}: ${JSON.stringify(text)}`).toEqual([]);
      }
      console.log(`${sized(count)} texts, seed ${seed}: ${watch.worst()}`);
    },
  );
}

/** As bytes, the way it comes; and as it stands, since the readers refuse what is no text. */
async function brokenBy(text: string, random: Random): Promise<string[]> {
  const format = random.one(['md', 'txt'] as const);
  const fileName = `报告.${format}`;
  const read = await readReportSource(new TextEncoder().encode(text), fileName);
  const source = read.ok ? read.value : sourceOf(text, format);
  const broken = brokenPromises({ ...importReport(source), source });
  return read.ok ? broken : [...broken, ...brokenByReply(read, fileName)];
}
