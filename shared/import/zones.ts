import type { Diagnostic } from '#shared/story';
import { zoneKept } from './diagnostics';
import { isGlossaryTitle } from './glossary-title';
import { DATE_LINE } from './furniture-patterns';
import { addressesAudience } from './markers';
import { endsSentence, isRunning } from './sentence';
import { spanOf } from './strand';
import type { StrippedLine } from './strip-markup';

/**
 * The parts of a document that are not its body. `contents`: a list of what follows. `title`: the head of
 * an appendix. `appendix`: what stands in it. `list`: the names of the appendices. `closing`: who signs,
 * and when.
 */
export type Zone = 'contents' | 'title' | 'appendix' | 'list' | 'closing';
export type Zones = ReadonlyMap<StrippedLine, Zone>;

const CONTENTS_TITLE = /^目\s{0,4}[录次]$/u;
/** 一、总体要求 …… 3 */
const CONTENTS_ENTRY = /^.{2,60}?(?:[.…·．\s\t]{2,}|[.…·．]{1,})\s{0,4}[（(]?[0-9]{1,3}[)）]?$/u;
/** Longer lines are no entries of a list of contents, UTF-16 units. */
const LONGEST_ENTRY = 70;

/** 附注：尾注, 参考文献 */
const NOTES_TITLE =
  /^(?:附(?:件|录|表)?[\s0-9０-９一二三四五六七八九十]{0,4}[：:、.．\s]{0,3})?(?:注释|注解|尾注|参考文献)[：:]?$/u;
const ANNEX_TITLE = /^附(?:件|录|表)[\s0-9０-９一二三四五六七八九十]{0,4}(?:[：:\s].{0,40})?$/u;
const ANNEX_LIST = /^附(?:件|表)?[：:]\s{0,4}(?:[0-9１-９]{1,2}[.．、]|《|.)/u;
const ANNEX_ITEM = /^[0-9]{1,2}[.．、]?.{2,60}$/u;

/** Finds the zones; a line that a person named is in none. */
export function findZones(lines: readonly StrippedLine[]): Zones {
  const zones = new Map<StrippedLine, Zone>();
  addContents(lines, zones);
  addClosing(lines, zones);
  addAppendices(lines, zones);
  for (const line of lines) if (line.verdict.role !== undefined) zones.delete(line);
  return zones;
}

/** Says where a list of contents or an appendix begins. */
export function zoneDiagnostics(lines: readonly StrippedLine[], zones: Zones): Diagnostic[] {
  return lines.flatMap((line, index) => {
    const zone = zones.get(line);
    const begins =
      zone === 'title' || (zone === 'contents' && !isIn(zones, lines[index - 1], zone));
    if (!begins) return [];
    return [zoneKept(zone === 'title' ? '附录' : '目录', spanOf(line.strand), line.number)];
  });
}

const isIn = (zones: Zones, line: StrippedLine | undefined, zone: Zone) =>
  line !== undefined && zones.get(line) === zone;

/** From 目录 on, the short lines that name a page, or that come again as heads. */
function addContents(lines: readonly StrippedLine[], zones: Map<StrippedLine, Zone>): void {
  const title = lines.findIndex(({ text }) => CONTENTS_TITLE.test(text));
  if (title < 0) return;
  const later = countOf(lines.slice(title + 1).map(({ text }) => entryWords(text)));
  const below = lines.slice(title + 1);
  const seen = new Set<string>();
  const end = below.findIndex(({ text }) => {
    if (text.length > LONGEST_ENTRY) return true;
    const words = entryWords(text);
    const isNew = !seen.has(words);
    seen.add(words);
    return !CONTENTS_ENTRY.test(text) && !(isNew && (later.get(words) ?? 0) >= 2);
  });
  const entries = end < 0 ? [] : below.slice(0, end);
  if (entries.length < 2) return;
  for (const line of [...lines.slice(title, title + 1), ...entries]) zones.set(line, 'contents');
}

/** An entry without its dots and its page. */
function entryWords(text: string): string {
  return text
    .slice(0, LONGEST_ENTRY)
    .replace(/[.…·．\s]*[（(]?[0-9]{1,3}[)）]?$/u, '')
    .replaceAll(/\s/gu, '');
}

function countOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** 附件：1.…, then who signs and the date, as a notice ends. */
function addClosing(lines: readonly StrippedLine[], zones: Map<StrippedLine, Zone>): void {
  for (const [index, line] of lines.entries()) {
    if (index < FIRST_CLOSING || !DATE_LINE.test(line.text)) continue;
    if (index * 2 < lines.length && !isSignature(lines[index - 1])) continue;
    zones.set(line, 'closing');
    for (let above = index - 1; isSignature(lines[above]); above -= 1) {
      const signer = lines[above];
      if (signer !== undefined) zones.set(signer, 'closing');
    }
  }
  addLists(lines, zones);
}

/** The lines above hold the title, and the date below it. */
const FIRST_CLOSING = 3;
/** A longer line signs nothing, UTF-16 units. */
const LONGEST_SIGNATURE = 24;
const SIGNER =
  /(?:政府|办公厅|办公室|委员会|委|局|厅|部|院|会|中心|党组|总署|银行|署|社|公司|组)$/u;

function isSignature(line: StrippedLine | undefined): boolean {
  if (line === undefined) return false;
  const { text, depth } = line;
  return depth === 0 && text.length <= LONGEST_SIGNATURE && SIGNER.test(text);
}

function addLists(lines: readonly StrippedLine[], zones: Map<StrippedLine, Zone>): void {
  for (const [index, line] of lines.entries()) {
    if (!isAnnexList(line)) continue;
    zones.set(line, 'list');
    const below = lines.slice(index + 1, index + 1 + LONGEST_LIST);
    const end = below.findIndex(({ text }) => !ANNEX_ITEM.test(text) || endsSentence(text));
    for (const item of below.slice(0, end < 0 ? below.length : end)) zones.set(item, 'list');
  }
}

const LONGEST_LIST = 20;
const isAnnexList = ({ text }: StrippedLine) =>
  text.length <= LONGEST_ENTRY && ANNEX_LIST.test(text) && !isAppendixName(text);

const isAppendixName = (text: string) => isGlossaryTitle(text) || NOTES_TITLE.test(text);

/**
 * Every appendix takes all lines below it; the first third of a document holds none, but for a document
 * that is nothing else: its first line keeps its place as the headline.
 */
function addAppendices(lines: readonly StrippedLine[], zones: Map<StrippedLine, Zone>): void {
  let inside = isGlossaryTitle(lines[0]?.text ?? '');
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    if (isAppendixTitle(line, lines[index + 1], index, lines.length, zones)) {
      zones.set(line, 'title');
      inside = true;
    } else if (inside && addressesAudience(line.text)) inside = false;
    else if (inside && !zones.has(line)) zones.set(line, 'appendix');
  }
}

function isAppendixTitle(
  { text, depth }: StrippedLine,
  below: StrippedLine | undefined,
  index: number,
  count: number,
  zones: Zones,
): boolean {
  if (index * 3 < count || text.length > LONGEST_ENTRY || below === undefined) return false;
  if (isIn(zones, below, 'title') || isIn(zones, below, 'closing')) return false;
  if (isAppendixName(text)) return true;
  return ANNEX_TITLE.test(text) && !isRunning(text) && (depth > 0 || !ANNEX_LIST.test(text));
}
