import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `node tests/quality/import.mjs [A.expect.json …]`: imports the report that stands beside each file of
 * expectations, or the official documents among the fixtures, and prints, property by property, what is
 * as expected. Exit code 1 when anything is not.
 */
const jiedu = fileURLToPath(new URL('../../cli/jiedu.mjs', import.meta.url));
const bare = (text) => (text ?? '').replaceAll(/\s/gu, '');

function importReport(path) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [jiedu, 'import', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(stderr.trim());
  return JSON.parse(stdout);
}

function* initiatives(blocks) {
  for (const block of blocks) {
    if (block.kind === 'initiative') yield block;
    if (block.kind === 'section') yield* initiatives(block.blocks);
  }
}

const wordsOf = ({ label, source }) => bare(source.map(({ text }) => text).join('')) || bare(label);

function judge(expected, { story, diagnostics }) {
  const found = story.sections.flatMap((section, index) =>
    [...initiatives(section.blocks)].map((one) => ({ ...one, section: index + 1 })),
  );
  const measures = expected.measures.items;
  const text = bare(JSON.stringify(story));
  return {
    title: bare(story.headline) === bare(expected.title),
    sections:
      story.sections.map(({ heading }) => bare(heading)).join('|') ===
      expected.sections.headings.map(bare).join('|'),
    'initiatives, in order':
      found.length === measures.length &&
      measures.every(({ first12 }, index) => wordsOf(found[index]).startsWith(bare(first12))),
    'their sections':
      found.map(({ section }) => section).join() === measures.map(({ section }) => section).join(),
    'their labels':
      found.map(({ label }) => bare(label)).join('|') ===
      measures.map(({ label }) => bare(label)).join('|'),
    'not in the text': expected.must_not_contain.every((words) => !text.includes(bare(words))),
    'nothing in error': diagnostics.every(({ level }) => level !== 'error'),
  };
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Expectations, each with the path of its report. */
function expectations(paths) {
  if (paths.length > 0) {
    return paths.map((path) => {
      const expected = readJson(path);
      return { expected, report: join(dirname(path), expected.file) };
    });
  }
  const documents = readJson(join(root, 'tests/fixtures/open-documents.json'));
  return documents.map((expected) => ({ expected, report: join(root, expected.file) }));
}

let wrong = 0;
for (const { expected, report } of expectations(process.argv.slice(2))) {
  process.stdout.write(`${expected.file}\n`);
  for (const [property, holds] of Object.entries(judge(expected, importReport(report)))) {
    if (!holds) wrong += 1;
    process.stdout.write(`  ${holds ? 'as expected' : 'NOT AS EXPECTED'}  ${property}\n`);
  }
}
process.exitCode = wrong === 0 ? 0 : 1;
