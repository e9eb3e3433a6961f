import { INITIATIVE_STYLES, SECTION_STYLES, type InitiativeStyle } from './markers';
import type { SourceLine } from './source-lines';

/** A line and what it starts. */
export type ClassifiedLine =
  | { readonly kind: 'text'; readonly line: SourceLine }
  | {
      readonly kind: 'section';
      readonly line: SourceLine;
      readonly marker: string | undefined;
      readonly heading: string;
    }
  | {
      readonly kind: 'initiative';
      readonly line: SourceLine;
      readonly label: string;
      /** Characters of the line that the label and its brackets take. */
      readonly length: number;
    };

/** A heading is a line, not a paragraph. */
const LONGEST_HEADING = 60;
const ENDS_LIKE_TEXT = /[。！？；，、]$/u;

/** Tells section heads and initiatives from text, by the one initiative style the report uses. */
export function classifyLines(lines: readonly SourceLine[]): ClassifiedLine[] {
  const style = chooseStyle(lines);
  return lines.map((line) => classify(line, style));
}

function chooseStyle(lines: readonly SourceLine[]): InitiativeStyle | undefined {
  return INITIATIVE_STYLES.find(({ pattern }) => lines.some(({ text }) => pattern.test(text)));
}

function classify(line: SourceLine, style: InitiativeStyle | undefined): ClassifiedLine {
  const label = style?.pattern.exec(line.text);
  if (label !== null && label !== undefined) {
    return { kind: 'initiative', line, label: label[1] ?? '', length: label[0].length };
  }
  return sectionHead(line) ?? { kind: 'text', line };
}

function sectionHead(line: SourceLine): ClassifiedLine | undefined {
  const { text } = line;
  if (text.length > LONGEST_HEADING || ENDS_LIKE_TEXT.test(text)) return undefined;
  for (const { pattern } of SECTION_STYLES) {
    const match = pattern.exec(text);
    if (match !== null) {
      return { kind: 'section', line, marker: match[1], heading: (match[2] ?? text).trimEnd() };
    }
  }
  return undefined;
}
