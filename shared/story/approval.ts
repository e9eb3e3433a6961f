import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Commentary, Initiative } from './model';

/**
 * Passes the commentary of an initiative, and keeps what was passed: its words and the report's words
 * that they speak of.
 */
export function approved(initiative: Initiative, commentary: Commentary): Commentary {
  return { ...commentary, state: 'approved', approvedSha256: hashOf(initiative, commentary) };
}

/** Takes the pass back. */
export function unapproved(commentary: Commentary): Commentary {
  const { approvedSha256: _, ...bare } = commentary;
  return { ...bare, state: 'draft' };
}

/**
 * Was something changed since the commentary was passed: its own words, or the report's? Files that
 * keep no record of what was passed are taken at their word.
 */
export function isStale(initiative: Initiative): boolean {
  const { commentary } = initiative;
  if (commentary?.state !== 'approved' || commentary.approvedSha256 === undefined) return false;
  const known = knownStale.get(initiative);
  const stale = known ?? commentary.approvedSha256 !== hashOf(initiative, commentary);
  knownStale.set(initiative, stale);
  return stale;
}

/** The desk asks about every initiative at every keystroke, which changes one of them. */
const knownStale = new WeakMap<Initiative, boolean>();

/** Where the words stand in the source does not matter: only what they say. */
function hashOf(
  { label, source }: Initiative,
  { kind, head = '', paragraphs }: Commentary,
): string {
  const report = source.map(({ text }) => text);
  const written = paragraphs.map(({ text, list, marks = [] }) => [text, list ?? '', marks]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([label, report, kind, head, written]))));
}
