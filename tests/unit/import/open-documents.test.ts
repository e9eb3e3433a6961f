import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readReportSource } from '#electron/readers';
import { importReport, ledger } from '#shared/import';
import { droppedSpans, findInfidelity, initiativesIn } from '#shared/story';

const at = (path: string) => new URL(`../../../${path}`, import.meta.url);
const bare = (text = '') => text.replaceAll(/\s/gu, '');

/** What a correct import of an official document holds; see tests/fixtures/README.md. */
const Expected = z.array(
  z.object({
    file: z.string(),
    title: z.string(),
    sections: z.object({ headings: z.array(z.string()) }),
    measures: z.object({
      items: z.array(z.object({ section: z.number(), label: z.string(), first12: z.string() })),
    }),
    must_not_contain: z.array(z.string()),
  }),
);

const documents = Expected.parse(
  JSON.parse(readFileSync(at('tests/fixtures/open-documents.json'), 'utf8')),
);

describe('an official document is read as it is meant', () => {
  test.each(documents.map((one) => [one.file, one] as const))('%s', async (file, expected) => {
    const reading = await readReportSource(new Uint8Array(readFileSync(at(file))), file);
    if (!reading.ok) throw new Error(reading.failure.code);
    const { story, diagnostics } = importReport(reading.value);

    expect(bare(story.headline)).toBe(bare(expected.title));
    expect(story.sections.map(({ heading }) => bare(heading))).toEqual(
      expected.sections.headings.map(bare),
    );
    const found = story.sections.flatMap((section, index) =>
      [...initiativesIn(section)].map(({ label, source }) => ({
        section: index + 1,
        label: bare(label),
        words: bare(source.map(({ text }) => text).join('')),
      })),
    );
    expect(
      found.map(({ words, ...rest }, index) => {
        const { length } = bare(expected.measures.items[index]?.first12);
        return { ...rest, words: words.slice(0, length) };
      }),
    ).toEqual(
      expected.measures.items.map(({ section, label, first12 }) => ({
        section,
        label: bare(label),
        words: bare(first12),
      })),
    );
    for (const words of expected.must_not_contain) {
      expect(bare(JSON.stringify(story))).not.toContain(bare(words));
    }
    expect(ledger(reading.value, story, diagnostics).lost).toEqual([]);
    expect(findInfidelity(story, reading.value.text, droppedSpans(diagnostics))).toBeUndefined();
  });
});
