import type { Diagnostic, Source, Story } from '#shared/story';
import { buildSections } from './build-sections';
import { classifyLines, type ClassifiedLine } from './classify-lines';
import { readLines } from './source-lines';
import { readHead } from './story-head';

/**
 * Reads a report: a story as a proposal, and what was done to get it. Pure; the same source gives the
 * same story. Every visible character of the source is in the story, or in a diagnostic with the
 * action `dropped`.
 */
export function importReport(source: Source): { story: Story; diagnostics: Diagnostic[] } {
  const read = readLines(source.text, source.format);
  const classified = classifyLines(read.lines);
  const { above, below } = splitAtBody(classified);
  const head = readHead(
    above.map(({ line }) => line),
    below.length > 0,
  );
  const opening = head.rest.map((line): ClassifiedLine => ({ kind: 'text', line }));
  const body = buildSections(source.text, [...opening, ...below]);
  const story: Story = {
    schema: 1,
    id: `story-${source.sha256.slice(0, 12)}`,
    ...head.parts,
    sections: body.sections,
    sourceSha256: source.sha256,
  };
  return {
    story,
    diagnostics: [...read.diagnostics, ...body.diagnostics, ...findings(classified)],
  };
}

interface Halves {
  readonly above: readonly ClassifiedLine[];
  readonly below: readonly ClassifiedLine[];
}

/** The head ends where the first section or initiative starts. */
function splitAtBody(lines: readonly ClassifiedLine[]): Halves {
  const first = lines.findIndex(({ kind }) => kind !== 'text');
  const at = first < 0 ? lines.length : first;
  return { above: lines.slice(0, at), below: lines.slice(at) };
}

function findings(lines: readonly ClassifiedLine[]): Diagnostic[] {
  if (lines.some(({ kind }) => kind === 'initiative')) return [];
  return [
    {
      code: 'no-initiatives',
      level: 'warning',
      message: '没有认出举措，全文按段落留下。若原文有举措，请检查它们的标签，例如【举措一】',
    },
  ];
}
