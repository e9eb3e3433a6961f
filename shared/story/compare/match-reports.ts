import type { Story } from '../model';
import { freshId, partsOf, withIds } from '../part-ids';
import { matchHeads, matchPieces, type Match } from './match-pieces';
import { piecesOf } from './report-pieces';

/** The parts of two reports, each with its counterpart, in the order of the new one. */
export interface ReportMatches {
  readonly heads: readonly Match[];
  readonly headings: readonly Match[];
  readonly paragraphs: readonly Match[];
  readonly initiatives: readonly Match[];
}

/** A new report that knows which of its parts the old one had. */
export interface MatchedReport {
  /** The new story under its ids for good, without commentary. */
  readonly story: Story;
  readonly matches: ReportMatches;
}

/**
 * Finds the parts of the old story in the new one. Whatever says the same keeps its id; an initiative
 * that changed or was added has one that the old story never had, so no commentary follows it by chance.
 */
export function matchReports(old: Story, next: Story): MatchedReport {
  const was = piecesOf(old);
  const first = piecesOf(next);
  const initiatives = matchPieces(was.initiatives, first.initiatives);
  const headings = matchPieces(was.headings, first.headings);
  const paragraphs = matchPieces(was.paragraphs, first.paragraphs);
  const ids = idsOf(old, next, [initiatives.filter(isUnchanged), headings, paragraphs].flat());
  const rename = (match: Match): Match => renamed(match, ids);
  return {
    story: withIds(next, ({ id }) => ids.get(id) ?? id),
    matches: {
      heads: matchHeads(was.heads, first.heads),
      headings: headings.map(rename),
      paragraphs: paragraphs.map(rename),
      initiatives: initiatives.map(rename),
    },
  };
}

/** The same words, wherever they stand now. */
export function isUnchanged({ kind }: Match): boolean {
  return kind === 'same' || kind === 'moved';
}

/** The ids for good of the new story's parts, by those that import gave them. */
function idsOf(old: Story, next: Story, kept: readonly Match[]): ReadonlyMap<string, string> {
  const taken = new Set([...partsOf(old)].map(({ id }) => id));
  const ids = new Map<string, string>();
  const given = new Set<string>();
  for (const match of kept) {
    const id = match.old?.id ?? '';
    if (match.next === undefined || id === '' || given.has(id)) continue;
    ids.set(match.next.id, id);
    given.add(id);
  }
  for (const part of partsOf(next)) {
    if (!ids.has(part.id)) ids.set(part.id, freshId(part, next.sourceSha256, taken));
  }
  return ids;
}

function renamed(match: Match, ids: ReadonlyMap<string, string>): Match {
  const { next } = match;
  return next === undefined
    ? match
    : { ...match, next: { ...next, id: ids.get(next.id) ?? next.id } };
}
