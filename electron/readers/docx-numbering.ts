import { isOn, levelOf } from './docx-styles';
import { formatNumber } from './number-words';
import { readXml, type Attributes } from './xml-events';

/** What a list puts before a paragraph; a bullet has no words. */
export interface Mark {
  readonly isBullet: boolean;
  readonly text: string;
}

/** Counts the document's lists; every numbered paragraph is counted once, in order. */
export interface Numbering {
  next(numId: string, level: number): Mark | undefined;
}

interface Level {
  start: number;
  format: string;
  /** `（%1）`; `%2` is the number of the second level. */
  text: string;
  suffix: string;
  /** All numbers in Arabic digits. */
  isLegal: boolean;
  /** 0: goes on when a higher level starts anew. */
  restart: number | undefined;
}

type Levels = Map<number, Level>;

interface List {
  abstractId: string;
  readonly levels: Levels;
  readonly starts: Map<number, number>;
}

interface Parts {
  readonly abstracts: Map<string, Levels>;
  readonly lists: Map<string, List>;
  /** Where the elements that are open go. */
  levels: Levels | undefined;
  list: List | undefined;
  level: Level | undefined;
  index: number;
}

/** Reads `word/numbering.xml` (ECMA-376, 17.9). */
export function readNumbering(bytes: Uint8Array | undefined): Numbering {
  const parts: Parts = {
    abstracts: new Map(),
    lists: new Map(),
    levels: undefined,
    list: undefined,
    level: undefined,
    index: 0,
  };
  if (bytes !== undefined) {
    readXml(bytes, {
      open: (name, attributes) => openPart(parts, name, attributes),
      close: (name) => {
        if (name === 'w:lvl') parts.level = undefined;
      },
      text: () => undefined,
    });
  }
  return countLists(parts);
}

function openPart(parts: Parts, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? '';
  switch (name) {
    case 'w:abstractNum':
      parts.list = undefined;
      parts.levels = new Map();
      parts.abstracts.set(attributes['w:abstractNumId'] ?? '', parts.levels);
      break;
    case 'w:num':
      parts.list = { abstractId: '', levels: new Map(), starts: new Map() };
      parts.levels = parts.list.levels;
      parts.lists.set(attributes['w:numId'] ?? '', parts.list);
      break;
    case 'w:abstractNumId':
      if (parts.list !== undefined) parts.list.abstractId = value;
      break;
    case 'w:lvlOverride':
      parts.index = levelOf(attributes['w:ilvl']);
      break;
    case 'w:startOverride':
      parts.list?.starts.set(parts.index, Number(value));
      break;
    case 'w:lvl':
      parts.level = newLevel();
      parts.levels?.set(levelOf(attributes['w:ilvl']), parts.level);
      break;
    default:
      if (parts.level !== undefined) readLevel(parts.level, name, attributes);
  }
}

function newLevel(): Level {
  return {
    start: 0,
    format: 'decimal',
    text: '',
    suffix: 'tab',
    isLegal: false,
    restart: undefined,
  };
}

function readLevel(level: Level, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? '';
  switch (name) {
    case 'w:start':
      level.start = Number(value);
      break;
    case 'w:numFmt':
      level.format = value;
      break;
    case 'w:lvlText':
      level.text = value.slice(0, 100);
      break;
    case 'w:suff':
      level.suffix = value;
      break;
    case 'w:isLgl':
      level.isLegal = isOn(attributes['w:val']);
      break;
    case 'w:lvlRestart':
      level.restart = Number(value);
      break;
  }
}

/** Lists made from one abstract list count on from each other, unless they start over. */
function countLists({ abstracts, lists }: Parts): Numbering {
  const counts = new Map<string, Map<number, number>>();
  const started = new Set<string>();
  return {
    next(numId, index) {
      const list = lists.get(numId);
      const abstract = abstracts.get(list?.abstractId ?? '');
      const levelAt = (at: number) => list?.levels.get(at) ?? abstract?.get(at);
      const level = levelAt(index);
      if (list === undefined || level === undefined) return undefined;
      const count = counts.get(list.abstractId) ?? new Map<number, number>();
      counts.set(list.abstractId, count);
      if (!started.has(numId)) startOver(list, count);
      started.add(numId);
      countOn(count, index, levelAt);
      return markOf(level, count, levelAt);
    },
  };
}

function startOver({ starts }: List, count: Map<number, number>): void {
  for (const [index, start] of starts) count.set(index, start - 1);
}

function countOn(
  count: Map<number, number>,
  index: number,
  levelAt: (at: number) => Level | undefined,
): void {
  count.set(index, (count.get(index) ?? (levelAt(index)?.start ?? 1) - 1) + 1);
  for (const deeper of count.keys()) {
    if (deeper > index && levelAt(deeper)?.restart !== 0) count.delete(deeper);
  }
}

function markOf(
  level: Level,
  count: ReadonlyMap<number, number>,
  levelAt: (at: number) => Level | undefined,
): Mark | undefined {
  if (level.format === 'bullet') return { isBullet: true, text: '' };
  const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const value = count.get(at) ?? levelAt(at)?.start ?? 1;
    const format = level.isLegal ? 'decimal' : (levelAt(at)?.format ?? 'decimal');
    return formatNumber(value, format) ?? '';
  });
  if (text === '') return undefined;
  const isOpen = level.suffix !== 'nothing' && !/[、．。：）】》\s]$/u.test(text);
  return { isBullet: false, text: isOpen ? `${text} ` : text };
}
