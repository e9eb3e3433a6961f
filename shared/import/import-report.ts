import type { Diagnostic, Source, Story } from '#shared/story';
import { buildStory } from './build-story';
import { classifyLines } from './classify-lines';
import { inReadingOrder, leftOut } from './diagnostics';
import { readHead } from './read-head';
import { rejoinParagraphs } from './rejoin-paragraphs';
import { readLines } from './source-lines';
import { stripMarkup } from './strip-markup';

/**
 * Reads a report: a story as a proposal, and what was done to get it. Pure: the same source gives the
 * same story. Every visible character of the source is in the story or in a diagnostic with the action
 * `dropped`; see `ledger`.
 */
export function importReport(source: Source): { story: Story; diagnostics: Diagnostic[] } {
  const lines = readLines(source.text);
  const stripped = stripMarkup(source.text, lines, source.format);
  const classified = classifyLines(source.text, stripped.lines);
  const head = readHead(source.text, classified);
  const joined = rejoinParagraphs(source.text, head.body);
  const built = buildStory(source, head.parts, joined.blocks);
  const diagnostics = [
    ...stripped.diagnostics,
    ...head.diagnostics,
    ...joined.diagnostics,
    ...built.diagnostics,
  ];
  return {
    story: built.story,
    diagnostics: [...inReadingOrder(diagnostics), ...leftOut(source)],
  };
}
