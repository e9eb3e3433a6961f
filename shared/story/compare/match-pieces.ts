import type { ChangeKind } from '../comparison';
import { longestRise } from './longest-rise';
import type { Piece } from './report-pieces';
import { pairSimilar } from './pair-similar';

/** A piece of the old report, of the new one, or of both. */
export interface Match {
  readonly kind: ChangeKind;
  readonly old?: Piece;
  readonly next?: Piece;
}

/** Positions in the old list by those in the new one. */
type Pairing = Map<number, number>;

/**
 * Finds each piece of one report in the other by its words: the same ones first, then similar ones. White
 * space does not count. In the order of the new report; what is gone stands where it stood.
 */
export function matchPieces(old: readonly Piece[], next: readonly Piece[]): readonly Match[] {
  const same = pairSame(old, next);
  const similar = pairSimilar(rest(old, new Set(same.values())), rest(next, new Set(same.keys())));
  const inOrder = orderOf(same);
  const matches = next.map((piece, at): Placed => {
    const from = same.get(at) ?? similar.get(at);
    const before = old[from ?? -1];
    if (from === undefined || before === undefined)
      return { at, match: { kind: 'added', next: piece } };
    const kind = similar.has(at) ? 'changed' : inOrder.has(at) ? 'same' : 'moved';
    return { at, from, match: { kind, old: before, next: piece } };
  });
  return withRemoved(old, matches);
}

interface Placed {
  readonly at: number;
  readonly from?: number;
  readonly match: Match;
}

function rest(pieces: readonly Piece[], taken: ReadonlySet<number>): ReadonlyMap<number, Piece> {
  return new Map([...pieces.entries()].filter(([at]) => !taken.has(at)));
}

/** What stands twice is told apart by its label, then by its order. */
function pairSame(old: readonly Piece[], next: readonly Piece[]): Pairing {
  const byLabel = pairBy(old, next, ({ label, text }) => `${label}\n${bare(text)}`, new Map());
  return pairBy(old, next, ({ text }) => bare(text), byLabel);
}

const bare = (text: string) => text.replaceAll(/\s+/gu, '');

function pairBy(
  old: readonly Piece[],
  next: readonly Piece[],
  keyOf: (piece: Piece) => string,
  paired: ReadonlyMap<number, number>,
): Pairing {
  const places = new Map<string, number[]>();
  for (const [at, piece] of rest(next, new Set(paired.keys()))) {
    const key = keyOf(piece);
    const list = places.get(key);
    if (list === undefined) places.set(key, [at]);
    else list.push(at);
  }
  for (const list of places.values()) list.reverse();
  const pairs: Pairing = new Map(paired);
  for (const [from, piece] of rest(old, new Set(paired.values()))) {
    const at = places.get(keyOf(piece))?.pop();
    if (at !== undefined) pairs.set(at, from);
  }
  return pairs;
}

/** Those of the pairs that kept their order, by their new positions. */
function orderOf(pairing: Pairing): ReadonlySet<number> {
  const pairs = [...pairing].sort(([one], [other]) => one - other);
  const run = longestRise(pairs.map(([, from]) => from));
  return new Set(pairs.filter((_, position) => run.has(position)).map(([at]) => at));
}

/** Puts each removed piece behind the one that it stood behind. */
function withRemoved(old: readonly Piece[], placed: readonly Placed[]): Match[] {
  const found = new Map(placed.flatMap(({ from, at }) => (from === undefined ? [] : [[from, at]])));
  const first: Match[] = [];
  const lists = placed.map(({ match }) => [match]);
  let list = first;
  for (const [from, piece] of old.entries()) {
    const at = found.get(from);
    if (at === undefined) list.push({ kind: 'removed', old: piece });
    else list = lists[at] ?? first;
  }
  return [first, ...lists].flat();
}

/** The parts of the head are known by their names. */
export function matchHeads(old: readonly Piece[], next: readonly Piece[]): readonly Match[] {
  const before = new Map(old.map((piece) => [piece.id, piece]));
  const left = new Set(next.map(({ id }) => id));
  const matches = next.map((piece): Match => {
    const was = before.get(piece.id);
    if (was === undefined) return { kind: 'added', next: piece };
    return {
      kind: bare(was.text) === bare(piece.text) ? 'same' : 'changed',
      old: was,
      next: piece,
    };
  });
  const removed = old.filter(({ id }) => !left.has(id));
  return [...matches, ...removed.map((piece): Match => ({ kind: 'removed', old: piece }))];
}
