import type { Piece } from './report-pieces';
import { pairsOf, similarity, type Pairs } from './similarity';

/** Below this two texts are two texts; with the same label, which the newsroom knows them by, less is enough. */
const LEAST = 0.5;
const LEAST_LABELLED = 0.3;
/** What the same label adds, and what the same place adds at most: they decide between equals. */
const LABEL_BONUS = 0.1;
const PLACE_BONUS = 0.05;
/** So many comparisons, whatever the reports: beyond them only neighbours are looked at. */
const WORK = 200_000;
const LEAST_REACH = 2;

interface Candidate {
  readonly from: number;
  readonly at: number;
  readonly score: number;
}

interface Counted {
  /** In its report. */
  readonly place: number;
  /** Among what has no counterpart yet, from 0 to 1. */
  readonly share: number;
  readonly piece: Piece;
  readonly pairs: Pairs;
}

/** Pairs pieces that changed, the most alike first; old positions by the new ones. */
export function pairSimilar(
  old: ReadonlyMap<number, Piece>,
  next: ReadonlyMap<number, Piece>,
): Map<number, number> {
  const candidates = [...candidatesOf(counted(old), counted(next))];
  candidates.sort((one, other) => other.score - one.score || one.at - other.at);
  const paired = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, at } of candidates) {
    if (paired.has(at) || taken.has(from)) continue;
    paired.set(at, from);
    taken.add(from);
  }
  return paired;
}

function counted(pieces: ReadonlyMap<number, Piece>): Counted[] {
  return [...pieces].map(([place, piece], index) => ({
    place,
    share: index / pieces.size,
    piece,
    pairs: pairsOf(piece.text.replaceAll(/\s+/gu, '')),
  }));
}

function* candidatesOf(old: readonly Counted[], next: readonly Counted[]): Generator<Candidate> {
  const reach = Math.max(LEAST_REACH, Math.floor(WORK / (old.length + next.length + 1)));
  for (const [index, before] of old.entries()) {
    const middle = Math.round((index * next.length) / old.length);
    for (const after of next.slice(Math.max(0, middle - reach), middle + reach + 1)) {
      const score = scoreOf(before, after);
      if (score !== undefined) yield { from: before.place, at: after.place, score };
    }
  }
}

function scoreOf(before: Counted, after: Counted): number | undefined {
  const isLabelled = before.piece.label !== '' && before.piece.label === after.piece.label;
  const shared = similarity(before.pairs, after.pairs);
  if (shared < (isLabelled ? LEAST_LABELLED : LEAST)) return undefined;
  const nearness = 1 - Math.abs(before.share - after.share);
  return shared + (isLabelled ? LABEL_BONUS : 0) + PLACE_BONUS * nearness;
}
