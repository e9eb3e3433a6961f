import type { Box } from './geometry';

/** What a print PDF is held to, in the order it is reported. */
export const PROPERTIES = {
  syntax: { zh: '文件结构完好', en: 'sound syntax' },
  'no-encryption': { zh: '没有加密', en: 'not encrypted' },
  'pdfx-version': { zh: '注明 PDF/X 版本', en: 'states its PDF/X version' },
  'pdf-version': { zh: 'PDF 版本', en: 'PDF version' },
  metadata: { zh: '标题和日期', en: 'title and dates' },
  trapped: { zh: '注明是否陷印', en: 'states trapping' },
  'file-id': { zh: '文件标识', en: 'file ID' },
  'output-intent': { zh: '输出意图', en: 'output intent' },
  'page-boxes': { zh: '页面框', en: 'page boxes' },
  'trim-size': { zh: '成品尺寸', en: 'trim size' },
  'page-count': { zh: '页数', en: 'page count' },
  'file-size': { zh: '文件大小', en: 'file size' },
  'fonts-embedded': { zh: '字体嵌入', en: 'fonts embedded' },
  'fonts-subset': { zh: '字体只嵌所用的字', en: 'fonts are subsets' },
  'fonts-tounicode': { zh: '字体可还原文字', en: 'fonts map to Unicode' },
  'no-notdef': { zh: '没有缺字', en: 'no missing glyphs' },
  'no-rgb-operators': { zh: '文字和图形没有 RGB', en: 'no RGB text or graphics' },
  'no-rgb-images': { zh: '图片没有 RGB', en: 'no RGB pictures' },
  'colour-spaces': { zh: '色彩空间', en: 'colour spaces' },
  'black-text-k-only': { zh: '黑字只用黑版', en: 'black text is K only' },
  'text-inks': { zh: '小字的油墨数', en: 'inks of small text' },
  'black-overprint': { zh: '黑字压印', en: 'black text overprints' },
  'line-weight': { zh: '线条粗细', en: 'line weight' },
  'image-resolution': { zh: '图片分辨率', en: 'picture resolution' },
  'no-transparency': { zh: '没有透明', en: 'no transparency' },
  'no-annotations': { zh: '出血内没有注释', en: 'no annotations in the bleed' },
  'no-forbidden-items': { zh: '没有禁用内容', en: 'nothing forbidden' },
  'text-extractable': { zh: '文字可提取', en: 'text can be extracted' },
  'total-ink': { zh: '总墨量', en: 'total ink' },
} as const;

export type Property = keyof typeof PROPERTIES;
export type Status = 'pass' | 'warn' | 'fail';

/** One sentence in each language. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Where on which page; points from the page's lower left corner. */
export interface Place {
  /** 1-based. */
  readonly page: number;
  readonly box?: Box;
}

export interface PropertyResult {
  readonly property: Property;
  readonly status: Status;
  /** What was found; empty for a pass. */
  readonly findings: readonly (Words & Partial<Place>)[];
  /** How many there are altogether: only the first ones are told. */
  readonly count: number;
}

export interface PreflightReport {
  readonly profile: 'x1a' | 'x4';
  readonly pages: number;
  readonly results: readonly PropertyResult[];
}

const TOLD = 5;

/** Gathers findings; the worst one of a property is its status. */
export interface Findings {
  fail(property: Property, words: Words, place?: Place): void;
  warn(property: Property, words: Words, place?: Place): void;
  results(): PropertyResult[];
}

export function createFindings(): Findings {
  const found = new Map<
    Property,
    { status: Status; told: PropertyResult['findings'][number][]; count: number }
  >();
  const add = (status: Status) => (property: Property, words: Words, place?: Place) => {
    const entry = found.get(property) ?? { status, told: [], count: 0 };
    if (status === 'fail') entry.status = 'fail';
    entry.count += 1;
    if (entry.told.length < TOLD) entry.told.push({ ...words, ...place });
    found.set(property, entry);
  };
  return {
    fail: add('fail'),
    warn: add('warn'),
    results: () =>
      PROPERTY_NAMES.map((property) => {
        const entry = found.get(property);
        if (entry === undefined) return { property, status: 'pass', findings: [], count: 0 };
        return { property, status: entry.status, findings: entry.told, count: entry.count };
      }),
  };
}

const PROPERTY_NAMES = Object.keys(PROPERTIES).filter((name) => isProperty(name));

function isProperty(name: string): name is Property {
  return Object.hasOwn(PROPERTIES, name);
}
