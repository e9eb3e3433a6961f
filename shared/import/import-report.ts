import type { Decisions, Diagnostic, Source, Span, Story } from '#shared/story';
import { buildStory } from './build-story';
import { planReport, type StyleCandidate } from './candidates';
import { classifyLines } from './classify-lines';
import { cutLines } from './cut-lines';
import { inReadingOrder, leftOut } from './diagnostics';
import { takeDropped } from './dropped-lines';
import { takeFurniture } from './furniture';
import { invisibleCharacters } from './invisible-characters';
import { mendLines } from './mend-lines';
import { readHead } from './read-head';
import { rejoinParagraphs } from './rejoin-paragraphs';
import { readLines } from './source-lines';
import { stripMarkup } from './strip-markup';
import { tangledColumns } from './tangled-columns';
import { chosenStyle, verdictsOf } from './verdicts';
import { findZones, zoneDiagnostics } from './zones';

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
  const furnished = takeFurniture(source.text, dropped.lines);
  const mended = mendLines(source.text, furnished.lines);
  const zones = findZones(mended.lines);
  const plan = planReport(mended.lines, zones, chosenStyle(decisions));
  const cut = cutLines(source.text, mended.lines, plan.marks);
  const classified = classifyLines(source.text, cut, plan, zones);
  const head = readHead(source.text, classified);
  const joined = rejoinParagraphs(source.text, head.body);
  const built = buildStory(source, head.parts, joined.blocks);
  const diagnostics = [
    ...stripped.diagnostics,
    ...dropped.diagnostics,
    ...furnished.diagnostics,
    ...mended.diagnostics,
    ...tangledColumns(furnished.lines),
    ...zoneDiagnostics(mended.lines, zones),
    ...head.diagnostics,
    ...joined.diagnostics,
    ...built.diagnostics,
    ...invisibleCharacters(source.text),
  ];
  return {
    story: built.story,
    diagnostics: [...inReadingOrder(diagnostics), ...leftOut(source)],
    candidates: plan.candidates,
  };
}

function wordsIn(decisions: Decisions): Span[] {
  return decisions.flatMap((decision) => (decision.kind === 'words' ? [decision.at] : []));
}
