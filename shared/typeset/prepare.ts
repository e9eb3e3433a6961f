import { CharClass, classify, DASH_PAIR, ELLIPSIS_PAIR } from './classes';
import { fillBreaks } from './breaks';
import { clustersOf, isPair, type Clusters } from './clusters';
import { dashGlyph, glyphFor, type FaceChain, type Glyph } from './faces';
import { fillGaps } from './gaps';
import type { Draft, Prepared, TextRun } from './prepared';
import type { Profile } from './profile';

/** Measures and classes a paragraph once; the result may be broken to any measure. */
export function prepare(runs: readonly TextRun[], profile: Profile): Prepared {
  const text = runs.map((run) => run.text).join('');
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
  return {
    text,
    runs,
    clusters,
    count,
    profile,
    classes: new Uint8Array(count),
    body: new Int32Array(count),
    runOf: new Uint16Array(count),
    faceOf: new Uint8Array(count),
    gids: new Uint16Array(count),
    advances: new Uint16Array(count),
    faces: [],
    gap: new Int32Array(count),
    shrink: new Int32Array(count),
    shrinkClass: new Uint8Array(count),
    stretch: new Int32Array(count),
    stretchClass: new Uint8Array(count),
    open: new Uint8Array(count),
    breaks: new Uint8Array(count),
    penalties: new Int32Array(count),
  };
}

const APOSTROPHE = 0x2019;
const PLUS = 0x2b;
const isSign = (codePoint: number) =>
  codePoint === PLUS || codePoint === 0x2d || codePoint === 0x2212 || codePoint === 0xb1;
const isDigit = (codePoint: number) => codePoint >= 0x30 && codePoint <= 0x39;
const isLetter = (codePoint: number) =>
  (codePoint >= 0x41 && codePoint <= 0x5a) ||
  (codePoint >= 0x61 && codePoint <= 0x7a) ||
  (codePoint >= 0xc0 && codePoint < 0x250);

function classifyClusters(draft: Draft): void {
  const { classes, body } = draft;
  for (let index = 0; index < draft.count; index += 1) {
    const entry = entryOf(draft, index);
    classes[index] = entry.charClass;
    body[index] = entry.body ?? 0;
  }
}

function entryOf(draft: Draft, index: number): ReturnType<typeof classify> {
  const { codePoints } = draft.clusters;
  const codePoint = codePoints[index] ?? 0;
  if (isPair(draft.clusters, index)) return codePoint === 0x2014 ? DASH_PAIR : ELLIPSIS_PAIR;
  const before = codePoints[index - 1] ?? 0;
  const after = codePoints[index + 1] ?? 0;
  const western = (other: number) => isLetter(other) || isDigit(other);
  if (codePoint === APOSTROPHE && isLetter(before) && isLetter(after)) return classify(0x61);
  if (isSign(codePoint)) return signEntry(codePoint, before, after);
  if (codePoint === 0x2f && western(before) && western(after)) {
    return { charClass: CharClass.slash, body: undefined };
  }
  return classify(codePoint);
}

/** A sign before a digit opens the number; 文化+ keeps its plus (B-11). */
function signEntry(codePoint: number, before: number, after: number): ReturnType<typeof classify> {
  const western = isLetter(before) || isDigit(before);
  if (isDigit(after) && !western) return { charClass: CharClass.prefix, body: undefined };
  if (codePoint === PLUS && !western && before !== 0) {
    return { charClass: CharClass.postfix, body: undefined };
  }
  return { charClass: CharClass.latin, body: undefined };
}

/** Faces and glyphs; returns the clusters that nothing can draw. */
function chooseGlyphs(draft: Draft): number[] {
  const missing: number[] = [];
  const { clusters, body, runOf, runs } = draft;
  let run = 0;
  let runEnd = runs[0]?.text.length ?? 0;
  for (let index = 0; index < draft.count; index += 1) {
    while ((clusters.starts[index] ?? 0) >= runEnd && run + 1 < runs.length) {
      run += 1;
      runEnd += runs[run]?.text.length ?? 0;
    }
    runOf[index] = run;
    const chain = runs[run]?.chain;
    const glyph = chain === undefined ? undefined : glyphOfCluster(draft, index, chain);
    if (glyph === undefined) missing.push(index);
    draft.faceOf[index] = faceIndex(draft.faces, glyph?.face.id ?? chain?.faces[0]?.id ?? '');
    draft.gids[index] = glyph?.gid ?? 0;
    draft.advances[index] = glyph?.advance ?? 1000;
    if (body[index] === 0) body[index] = glyph?.advance ?? 1000;
  }
  return missing;
}

function glyphOfCluster(draft: Draft, index: number, chain: FaceChain): Glyph | undefined {
  if (draft.classes[index] === CharClass.dash) return dashGlyph(chain) ?? glyphFor(chain, 0x2014);
  return glyphFor(chain, draft.clusters.codePoints[index] ?? 0);
}

function faceIndex(faces: string[], id: string): number {
  const known = faces.indexOf(id);
  return known >= 0 ? known : faces.push(id) - 1;
}
