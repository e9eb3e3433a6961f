import { ENCODING_NAMES, type Encoding } from './encodings';
import { likelihoodOf } from './likelihood';

/** Where a text breaks off that some bytes spoil. */
export interface BrokenText {
  readonly encoding: Encoding;
  /** Of the first place, 1-based. */
  readonly line: number;
  /** How many places cannot be read. */
  readonly places: number;
}

/** One place in so many characters is an accident on the way; more are another encoding. */
const PLACES_IN = 200;
const REPLACED = /\uFFFD+/gu;

/** The encoding in which a file reads well but for a few bytes; undefined when there is none. */
export function nearestEncoding(bytes: Uint8Array): BrokenText | undefined {
  let best: BrokenText | undefined;
  let most = 0;
  for (const encoding of ENCODING_NAMES) {
    const text = new TextDecoder(encoding).decode(bytes);
    const broken = brokenText(text, encoding);
    const likelihood = likelihoodOf(text);
    if (broken.places * PLACES_IN > text.length + PLACES_IN || likelihood <= most) continue;
    best = broken;
    most = likelihood;
  }
  return best;
}

/** Where the bytes cannot be read in an encoding that does not fit. */
export function brokenIn(bytes: Uint8Array, encoding: Encoding): BrokenText {
  return brokenText(new TextDecoder(encoding).decode(bytes), encoding);
}

function brokenText(text: string, encoding: Encoding): BrokenText {
  const at = Math.max(0, text.indexOf('\uFFFD'));
  const places = text.match(REPLACED)?.length ?? 0;
  return { encoding, line: text.slice(0, at).split('\n').length, places };
}
