import { bodyOf, CharClass, classOf, PAIR_BODY } from './classes';
import { fillBreaks } from './breaks';
import { clustersOf, isPair, type Clusters } from './clusters';
import { dashGlyph, glyphFor, type FaceChain } from './faces';
import { fillGaps } from './gaps';
import type { Draft, Prepared, TextRun } from './prepared';
import type { Profile } from './profile';

/** Measures and classes a paragraph once; the result may be broken to any measure. */
export function prepare(runs: readonly TextRun[], profile: Profile): Prepared {
  const text = runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('');
  const clusters = clustersOf(text);
  const prepared = allocate(text, runs, clusters, profile);
  classifyClusters(prepared);
  const missing = chooseGlyphs(prepared);
  fillBreaks(prepared);
  fillGaps(prepared);
  return { ...prepared, missing };
}

function allocate(
  text: string,
  runs: readonly TextRun[],
  clusters: Clusters,
  profile: Profile,
): Draft {
  const { count } = clusters;
  const column = columnsOf(count);
  return {
    text,
    runs,
    clusters,
    count,
    profile,
    faces: [],
    body: new Uint16Array(...column(2)),
    runOf: new Uint16Array(...column(2)),
    gids: new Uint16Array(...column(2)),
    advances: new Uint16Array(...column(2)),
    gap: new Int16Array(...column(2)),
    shrink: new Uint16Array(...column(2)),
    stretch: new Uint16Array(...column(2)),
    penalties: new Uint16Array(...column(2)),
    classes: new Uint8Array(...column(1)),
    faceOf: new Uint8Array(...column(1)),
    shrinkClass: new Uint8Array(...column(1)),
    stretchClass: new Uint8Array(...column(1)),
    open: new Uint8Array(...column(1)),
    breaks: new Uint8Array(...column(1)),
  };
}

/** Bytes a cluster takes in all columns together. */
const CLUSTER_BYTES = 8 * 2 + 6;

/** All columns of a paragraph lie in one buffer, the wide ones first: one allocation, not fourteen. */
function columnsOf(count: number): (bytes: number) => [ArrayBuffer, number, number] {
  const buffer = new ArrayBuffer(count * CLUSTER_BYTES);
  let offset = 0;
  return (bytes) => {
    const start = offset;
    offset += bytes * count;
    return [buffer, start, count];
  };
}

const APOSTROPHE = 0x2019;
const PLUS = 0x2b;
const SLASH = 0x2f;
const isSign = (codePoint: number) =>
  codePoint === PLUS || codePoint === 0x2d || codePoint === 0x2212 || codePoint === 0xb1;
const isDigit = (codePoint: number) => codePoint >= 0x30 && codePoint <= 0x39;
const isLetter = (codePoint: number) =>
  (codePoint >= 0x41 && codePoint <= 0x5a) ||
  (codePoint >= 0x61 && codePoint <= 0x7a) ||
  (codePoint >= 0xc0 && codePoint < 0x250);

/** Marks whose class depends on what stands beside them; all others are looked up. */
const isContextual = (codePoint: number) =>
  codePoint === APOSTROPHE ||
  codePoint === SLASH ||
  codePoint === 0x2014 ||
  codePoint === 0x2026 ||
  codePoint === 0x22ef ||
  isSign(codePoint);

function classifyClusters(draft: Draft): void {
  const { classes, body, clusters } = draft;
  for (let index = 0; index < draft.count; index += 1) {
    const codePoint = clusters.codePoints[index] ?? 0;
    if (isContextual(codePoint)) {
      classifyInContext(draft, index, codePoint);
    } else {
      classes[index] = classOf(codePoint);
      body[index] = bodyOf(codePoint);
    }
  }
}

function classifyInContext(draft: Draft, index: number, codePoint: number): void {
  const before = draft.clusters.codePoints[index - 1] ?? 0;
  const after = draft.clusters.codePoints[index + 1] ?? 0;
  if (isPair(draft.clusters, index)) {
    draft.classes[index] = codePoint === 0x2014 ? CharClass.dash : CharClass.ellipsis;
    draft.body[index] = PAIR_BODY;
  } else if (isSign(codePoint)) {
    draft.classes[index] = signClass(codePoint, before, after);
  } else if (codePoint === APOSTROPHE && isLetter(before) && isLetter(after)) {
    draft.classes[index] = CharClass.latin;
  } else {
    draft.classes[index] = classOf(codePoint);
    const code = codePoint === SLASH && isWord(before) && isWord(after);
    draft.body[index] = code ? 0 : bodyOf(codePoint);
  }
}

const isWord = (codePoint: number) => isLetter(codePoint) || isDigit(codePoint);

/** A sign before a digit opens the number; 文化+ keeps its plus (B-11). */
function signClass(codePoint: number, before: number, after: number): number {
  if (isDigit(after) && !isWord(before)) return CharClass.prefix;
  if (codePoint === PLUS && !isWord(before) && before !== 0) return CharClass.postfix;
  return CharClass.latin;
}

/** The advance of what no face can draw. */
const UNKNOWN_ADVANCE = 1000;

/** Faces and glyphs; returns the clusters that nothing can draw. */
function chooseGlyphs(draft: Draft): number[] {
  const missing: number[] = [];
  let first = 0;
  let end = 0;
  for (const [run, { text, chain }] of draft.runs.entries()) {
    end += text.length;
    const last = run + 1 === draft.runs.length ? draft.count : clustersBefore(draft, first, end);
    drawRun(draft, run, chain, first, last, missing);
    first = last;
  }
  return missing;
}

/** The number of clusters that start before a UTF-16 offset. */
function clustersBefore({ clusters, count }: Draft, from: number, offset: number): number {
  let index = from;
  while (index < count && (clusters.starts[index] ?? 0) < offset) index += 1;
  return index;
}

/** The glyphs of one run: from the first face by table, by name only what it cannot draw. */
function drawRun(
  draft: Draft,
  run: number,
  chain: FaceChain,
  first: number,
  last: number,
  missing: number[],
): void {
  const { classes, body, gids, advances, faceOf } = draft;
  const { codePoints } = draft.clusters;
  const [face] = chain.faces;
  if (face === undefined || first === last) return;
  const own = faceIndex(draft.faces, face.id);
  const borrows = chain.borrowed.size > 0;
  draft.runOf.fill(run, first, last);
  faceOf.fill(own, first, last);
  for (let index = first; index < last; index += 1) {
    const codePoint = codePoints[index] ?? 0;
    const gid = codePoint <= 0xffff ? (face.glyphs[codePoint] ?? 0) : 0;
    if (
      gid !== 0 &&
      classes[index] !== CharClass.dash &&
      !(borrows && chain.borrowed.has(codePoint))
    ) {
      gids[index] = gid;
      advances[index] = face.advances[codePoint] ?? 0;
    } else if (!drawElsewhere(draft, index, chain, codePoint)) {
      missing.push(index);
    }
    if (body[index] === 0) body[index] = advances[index] ?? 0;
  }
}

/** 破折号, borrowed marks, characters beyond the BMP, and what the first face lacks. */
function drawElsewhere(draft: Draft, index: number, chain: FaceChain, codePoint: number): boolean {
  const dash = draft.classes[index] === CharClass.dash ? dashGlyph(chain) : undefined;
  const glyph = dash ?? glyphFor(chain, codePoint);
  draft.gids[index] = glyph?.gid ?? 0;
  draft.advances[index] = glyph?.advance ?? UNKNOWN_ADVANCE;
  if (glyph !== undefined) draft.faceOf[index] = faceIndex(draft.faces, glyph.face.id);
  return glyph !== undefined;
}

function faceIndex(faces: string[], id: string): number {
  const known = faces.indexOf(id);
  return known >= 0 ? known : faces.push(id) - 1;
}
