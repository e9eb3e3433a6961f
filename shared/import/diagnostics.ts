import type { Diagnostic, Source, Span } from '#shared/story';
import type { DiagnosticCode } from './diagnostic-codes';

/** What import did or doubts, in words: what, where, what to do. */
type Told = Diagnostic & { readonly code: DiagnosticCode };

export function markupDropped(source: string, at: Span, line: number): Told {
  return {
    code: 'markup-dropped',
    level: 'info',
    message: `第 ${line} 行的标记“${excerpt(source.slice(at.start, at.end))}”是文件格式，不是原文，已略去；若是原文，请在校订里恢复它`,
    at,
    action: 'dropped',
  };
}

export function lineDropped(source: string, at: Span, line: number): Told {
  return {
    code: 'line-dropped',
    level: 'info',
    message: `第 ${line} 行“${excerpt(source.slice(at.start, at.end))}”按校订舍弃，不进版面；要用时在“接缝与舍弃”里撤销`,
    at,
    action: 'dropped',
  };
}

/** @param name what it is: 页码, 转版行 */
export function furnitureDropped(source: string, name: string, at: Span, line: number): Told {
  return {
    code: 'furniture-dropped',
    level: 'info',
    message: `第 ${line} 行“${excerpt(source.slice(at.start, at.end))}”像是${name}，不是正文，已略去；若是正文，请在这一行改为“段落”`,
    at,
    action: 'dropped',
  };
}

export function folioSuspected(text: string, at: Span, line: number): Told {
  return {
    code: 'folio-suspected',
    level: 'info',
    message: `第 ${line} 行只有“${excerpt(text)}”，可能是页码，暂按正文保留；若是页码，请舍弃这一行`,
    at,
    action: 'asked',
  };
}

/** @param at the line that would go on */
export function seamDoubted(source: string, gap: Span, at: Span, line: number): Told {
  const before = tailOf(source.slice(Math.max(0, gap.start - 2 * EXCERPT), gap.start));
  const after = excerpt(source.slice(gap.end, gap.end + 2 * EXCERPT));
  return {
    code: 'seam-doubted',
    level: 'info',
    message: `第 ${line} 行可能接在上一段之后（…${before}｜${after}…），上一段没有句号，但这一行像是另起一段，暂分为两段；若是一段，请接合`,
    at,
    action: 'asked',
  };
}

export function columnsSuspected(at: Span, line: number): Told {
  return {
    code: 'columns-suspected',
    level: 'warning',
    message: `从第 ${line} 行起像是几栏的文字逐行交错，接起来读不通；程序没有改动先后，请回到原件一栏一栏地复制，或直接导入 PDF、Word 原件`,
    at,
    action: 'kept',
  };
}

export function zoneKept(name: string, at: Span, line: number): Told {
  return {
    code: 'zone-kept',
    level: 'info',
    message: `从第 ${line} 行起像是${name}，其中的编号不当作举措，按段落保留；若是正文，请逐行改定`,
    at,
    action: 'kept',
  };
}

/** @param gap what stood between the two halves */
export function paragraphJoined(source: string, gap: Span, line: number): Told {
  const before = tailOf(source.slice(Math.max(0, gap.start - 2 * EXCERPT), gap.start));
  const after = excerpt(source.slice(gap.end, gap.end + 2 * EXCERPT));
  return {
    code: 'paragraph-joined',
    level: 'info',
    message: `第 ${line} 行接在上一段之后（…${before}｜${after}…），因为上一段没有句号，像是被换页或分栏截断；若本是两段，请在接缝处分开`,
    at: gap,
    action: 'joined',
  };
}

export function paragraphKept(label: string, at: Span, line: number): Told {
  return {
    code: 'paragraph-kept',
    level: 'info',
    message: `第 ${line} 行没有标签，上一段已有句号，暂归“${excerpt(label)}”；请确认它是否属于这一条，若不属于，请在校订里把这一行改为“节内段落”或“举措”`,
    at,
    action: 'kept',
  };
}

/** @param at the line below, which may go on with it */
export function headingSuspected(text: string, at: Span, line: number): Told {
  return {
    code: 'heading-suspected',
    level: 'info',
    message: `第 ${line} 行“${excerpt(text)}”短而没有标点，像是小标题，已单独成段；若是被截断的半句，请在校订里与下一行接合`,
    at,
    action: 'asked',
  };
}

export function initiativeEmpty(label: string, at: Span, line: number): Told {
  return {
    code: 'initiative-empty',
    level: 'warning',
    message: `第 ${line} 行的“${excerpt(label)}”只有标签，后面没有正文；请核对原件是否缺了一段`,
    at,
    action: 'kept',
  };
}

export function noInitiatives(): Told {
  return {
    code: 'no-initiatives',
    level: 'warning',
    message:
      '全文没有认出举措，已按小节和段落保留；若原文有举措，请在校订里选定哪一级是举措，或把它的行改为“举措”',
  };
}

/** @param first where the first one stands */
export function invisibleKept(character: string, count: number, line: number, first: number): Told {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const others = count > 1 ? `，全文 ${count} 处` : '';
  return {
    code: 'invisible-character',
    level: DIRECTION.test(character) ? 'warning' : 'info',
    message: `第 ${line} 行有看不见的字符 U+${code}${others}，已照原样保留；若它改变了文字的先后，请在原件里删去后重新导入`,
    at: { start: first, end: first + character.length },
    action: 'kept',
  };
}

/** Marks that turn the direction of text: what is read is not what is stored. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Diagnostics by their place in the source; those about the whole come first. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => (a.at?.start ?? -1) - (b.at?.start ?? -1));
}

/** Characters of the report that a message quotes. */
const EXCERPT = 8;

/** The first characters, without controls and marks of direction, which would upset the message. */
function excerpt(text: string): string {
  return [...visible(text.slice(0, 4 * EXCERPT))].slice(0, EXCERPT).join('');
}

function tailOf(text: string): string {
  return [...visible(text)].slice(-EXCERPT).join('');
}

const visible = (text: string): string => text.replaceAll(/[\p{C}\s]/gu, '');

/** What a reader leaves out that a person should look at. */
const DOUBTFUL = new Set([
  'damaged',
  'unreadable',
  'vertical-text',
  'rotated-text',
  'deletion',
  'text-box',
  'broken-character',
]);

/** What stood in the file beside the report, as its reader tells. */
export function leftOut({ left = [], leftCount = left.length }: Source): Diagnostic[] {
  const told = left.map(({ kind, text }): Diagnostic => {
    const level = DOUBTFUL.has(kind) ? 'warning' : 'info';
    return {
      code: `left-out-${kind}`,
      level,
      message: `文件里的“${excerpt(text)}”不是正文，没有收入；若是正文，请从原件复制后粘贴导入`,
      action: 'dropped',
    };
  });
  if (leftCount <= left.length) return told;
  const more = leftCount - left.length;
  return [
    ...told,
    {
      code: 'left-out-more',
      level: 'info',
      message: `另有 ${more} 处不是正文，没有收入`,
      action: 'dropped',
    },
  ];
}
