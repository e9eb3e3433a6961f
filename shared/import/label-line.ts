import type { Span } from '#shared/story';
import { bareHead, markedHead } from './heads';
import { sliceStrand, spanOf, trimStrand, type Strand } from './strand';
import type { StrippedLine } from './strip-markup';
import { labelOf, type Mark } from './styles/marks';
import { isTitle, type TitleHabit } from './titles';

/** A line that announces an initiative. */
export interface LabelLine {
  readonly kind: 'label';
  readonly line: StrippedLine;
  readonly label: string;
  readonly labelAt: Span;
  /** What follows the label; empty when the label stands alone. */
  readonly rest: Strand;
  /** The rest is, or may be, a title that the next line does not go on with. */
  readonly title: 'certain' | 'possible' | 'none';
}

/** The label that the line begins with in any style; else it is an initiative without one. */
export function namedInitiative(source: string, line: StrippedLine): LabelLine {
  const mark = labelOf(line);
  if (mark !== undefined) return labelLine(source, line, mark, 'sometimes', undefined);
  const { start } = spanOf(line.strand);
  const labelAt = { start, end: start };
  return { kind: 'label', line, label: '', labelAt, rest: line.strand, title: 'none' };
}

/** A short line in bold below a label that stands alone is its title and no section's head. */
export function titlesLabel(
  line: StrippedLine,
  above: StrippedLine | undefined,
  labels: ReadonlyMap<StrippedLine, Mark>,
): boolean {
  const mark = above === undefined ? undefined : labels.get(above);
  return mark !== undefined && standsAlone(mark) && isBoldTitle(line);
}

const standsAlone = ({ line, from, length }: Mark) => from === 0 && line.text.length === length;
const isBoldTitle = (line: StrippedLine | undefined) =>
  line?.depth === 0 && line.bold && markedHead(line) === undefined && bareHead(line) !== undefined;

export function labelLine(
  source: string,
  line: StrippedLine,
  mark: Mark,
  titles: TitleHabit,
  below: StrippedLine | undefined,
): LabelLine {
  const { label, length, style } = mark;
  const { start } = spanOf(line.strand);
  const labelAt =
    length === 0 ? { start, end: start } : spanOf(sliceStrand(line.strand, 0, length));
  const rest = trimStrand(source, sliceStrand(line.strand, length, line.text.length));
  const words = line.text.slice(length).trim();
  const habit = titles === 'always' && (words === '' || isTitle(words));
  const own = line.bold && style.titled && words !== '';
  const certain = line.depth > 0 || own || habit || (standsAlone(mark) && isBoldTitle(below));
  const possible = style.titled && titles !== 'never';
  const title = certain ? 'certain' : possible ? 'possible' : 'none';
  return { kind: 'label', line, label, labelAt, rest, title };
}
