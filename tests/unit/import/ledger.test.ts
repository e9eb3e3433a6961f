import { expect, test } from 'vitest';
import { importReport, ledger } from '#shared/import';
import { SAMPLE, sourceOf } from './source-of';

const source = sourceOf(SAMPLE, 'md');
const { story, diagnostics } = importReport(source);

test('a paragraph taken out of the story is lost', () => {
  const [first, ...others] = story.sections;
  const shorter = {
    ...story,
    sections: [{ ...first, blocks: first?.blocks.slice(1) ?? [] }, ...others],
  };
  const { lost } = ledger(
    source,
    { ...shorter, sections: shorter.sections.map(named) },
    diagnostics,
  );
  expect(lost.map(({ start, end }) => SAMPLE.slice(start, end).slice(0, 5))[0]).toBe('【举措一】');
});

test('a mark that no diagnostic owns up to is lost', () => {
  const { lost } = ledger(source, story, diagnostics.slice(1));
  expect(lost.map(({ start, end }) => SAMPLE.slice(start, end))).toEqual(['##']);
});

test('a diagnostic that drops nothing accounts for nothing', () => {
  const told = diagnostics.map((diagnostic) => ({ ...diagnostic, action: 'kept' as const }));
  expect(ledger(source, story, told)).toMatchObject({ dropped: 0, kept: 3456 });
});

test('characters are counted as people count them', () => {
  const rare = sourceOf('标题𠮷野家');
  expect(ledger(rare, importReport(rare).story, [])).toMatchObject({ input: 5, kept: 5, lost: [] });
});

type Named = (typeof story.sections)[number];
function named(section: Partial<Named>): Named {
  return { id: 's1', heading: '', level: 1, blocks: [], ...section };
}
