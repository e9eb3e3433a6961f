import type { Decisions, Diagnostic, Source, Span, Story } from '#shared/story';
import { buildStory } from './build-story';
import { findCandidates, styleOf, type StyleCandidate } from './candidates';
import { classifyLines } from './classify-lines';
import { inReadingOrder, leftOut } from './diagnostics';
import { takeDropped } from './dropped-lines';
import { invisibleCharacters } from './invisible-characters';
import { readHead } from './read-head';
import { rejoinParagraphs } from './rejoin-paragraphs';
import { readLines } from './source-lines';
import { stripMarkup } from './strip-markup';
import { chosenStyle, verdictsOf } from './verdicts';

/** A proposal with its evidence. */
export interface ReadReport {
  readonly story: Story;
  readonly diagnostics: readonly Diagnostic[];
  /** The styles that may announce the initiatives. */
  readonly candidates: readonly StyleCandidate[];
}

/**
 * Reads a report: a story as a proposal, and what was done to get it. Pure: the same source and the same
 * decisions give the same story. Every visible character of the source is in the story or in a
 * diagnostic with the action `dropped`; see `ledger`.
 * @param decisions what a person decided, in order
 */
export function importReport(source: Source, decisions: Decisions = []): ReadReport {
  const lines = readLines(source.text, verdictsOf(decisions));
  const stripped = stripMarkup(source.text, lines, source.format, wordsIn(decisions));
  const dropped = takeDropped(source.text, stripped.lines);
  const candidates = findCandidates(dropped.lines, chosenStyle(decisions));
  const classified = classifyLines(source.text, dropped.lines, styleOf(candidates));
  const head = readHead(source.text, classified);
  const joined = rejoinParagraphs(source.text, head.body);
  const built = buildStory(source, head.parts, joined.blocks);
  const diagnostics = [
    ...stripped.diagnostics,
    ...dropped.diagnostics,
    ...head.diagnostics,
    ...joined.diagnostics,
    ...built.diagnostics,
    ...invisibleCharacters(source.text),
  ];
  return {
    story: built.story,
    diagnostics: [...inReadingOrder(diagnostics), ...leftOut(source)],
    candidates,
  };
}

function wordsIn(decisions: Decisions): Span[] {
  return decisions.flatMap((decision) => (decision.kind === 'words' ? [decision.at] : []));
}
