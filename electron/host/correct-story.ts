import { ok, refuse, type Failure, type Reply } from '#shared/desk';
import { importReport } from '#shared/import';
import {
  carryCommentary,
  initiativesOf,
  keepIds,
  type Decisions,
  type ImportedReport,
  type Initiative,
  type Picture,
  type Story,
} from '#shared/story';
import type { RecognisedReport } from './reading-job';

/** A report read again. */
export type Corrected = Pick<RecognisedReport, 'story' | 'diagnostics' | 'candidates'>;

/**
 * Reads a report's source again with these decisions. Parts that begin where they began keep their ids,
 * commentary goes with its label; where that stands in no initiative any more, nothing is done.
 */
export function correctReport(
  report: Pick<ImportedReport, 'story' | 'source'>,
  decisions: Decisions,
): Reply<Corrected> {
  const read = importReport(report.source, decisions);
  const { story, homeless } = carryCommentary(report.story, keepIds(report.story, read.story));
  const [lost] = homeless;
  if (lost !== undefined) return refuse(commentaryHomeless(lost, homeless.length));
  return ok({ ...read, story: withOwnWords(story, report.story) });
}

/**
 * What the newsroom says of a page and the report does not: its 报眉, its 名词解释, its pictures, and how
 * the headline is broken for as long as it is the same. A picture whose initiative is gone goes to the slot.
 */
export function withOwnWords(story: Story, old: Story): Story {
  const { edition, terms, pictures, headlineBreaking } = old;
  const known = new Set([...initiativesOf(story)].map(({ id }) => id));
  const homeless = ({ place }: Picture) =>
    place.kind === 'beside' && !known.has(place.initiativeId);
  const placed = pictures?.map((picture): Picture =>
    homeless(picture) ? { ...picture, place: { kind: 'slot' } } : picture,
  );
  return {
    ...story,
    ...(edition === undefined ? {} : { edition }),
    ...(headlineBreaking === undefined || story.headline !== old.headline
      ? {}
      : { headlineBreaking }),
    ...(terms === undefined ? {} : { terms }),
    ...(placed === undefined ? {} : { pictures: placed }),
  };
}

/** As much of an initiative without a label as names it, UTF-16 units. */
const NAME = 12;

/** How a sentence names an initiative: by its label, or by its first words. */
export function nameOf({ label, source }: Initiative): string {
  return label === '' ? `${source[0]?.text.slice(0, NAME) ?? ''}…` : label.slice(0, 2 * NAME);
}

function commentaryHomeless(lost: Initiative, count: number): Failure {
  const others = count === 1 ? '' : `等 ${count} 处`;
  const more = count === 1 ? '' : ` and ${count - 1} more`;
  return {
    code: 'commentary-homeless',
    zh: `没有改：“${nameOf(lost)}”${others}写有解读，这样改后它不在任何举措里。先把解读移走或删去，再改`,
    en: `Not changed: “${nameOf(lost)}”${more} has commentary that would stand in no initiative. Move or delete it first`,
  };
}
