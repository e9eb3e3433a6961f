import type { FontFacts } from './fonts';
import type { Findings } from './report';

/** A glyph of the richest face takes about 1 KB; a blank page's font was found with 280 KB a glyph. */
const MOST_BYTES_A_GLYPH = 8 * 1024;
/** What a program weighs before its first glyph. */
const BASE_BYTES = 64 * 1024;
const STANDARD = /^(?:Helvetica|Times|Courier|Symbol|ZapfDingbats)/u;

/** Judges the fonts that were used; what lies unused in the file prints nothing. */
export function checkFonts(fonts: Iterable<FontFacts>, findings: Findings): void {
  for (const font of fonts) {
    if (font.used.size === 0) continue;
    const { name } = font;
    if (!font.embedded) {
      const standard = STANDARD.test(name) ? '（标准字体也要嵌入）' : '';
      findings.fail('fonts-embedded', {
        zh: `字体 ${name} 没有嵌入${standard}`,
        en: `the font ${name} is not embedded`,
      });
    } else checkSubset(font, findings);
    if (font.toUnicode === undefined && !font.namedEncoding) {
      findings.fail('fonts-tounicode', {
        zh: `字体 ${name} 没有 ToUnicode，文字还原不出来`,
        en: `the font ${name} has no ToUnicode map`,
      });
    }
  }
}

function checkSubset({ name, kind, programBytes, used }: FontFacts, findings: Findings): void {
  if (kind === 'Type3') return;
  if (programBytes > BASE_BYTES + MOST_BYTES_A_GLYPH * used.size) {
    const kilobytes = Math.round(programBytes / 1024);
    findings.fail('fonts-subset', {
      zh: `字体 ${name} 用了 ${used.size} 个字却有 ${kilobytes} KB：不是子集，或字形已损坏而印成空白`,
      en: `the font ${name} takes ${kilobytes} KB for ${used.size} glyphs: no subset, or damaged and printing blank`,
    });
  } else if (!/^[A-Z]{6}\+/u.test(name)) {
    findings.warn('fonts-subset', {
      zh: `字体 ${name} 的名称没有子集标记`,
      en: `the font ${name} has no subset tag`,
    });
  }
}
