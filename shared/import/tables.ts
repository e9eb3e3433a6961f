import type { StrippedLine } from './strip-markup';
import { anyLabel } from './styles/marks';

/** As far as a line is looked at for its cells, UTF-16 units. */
const OPENING = 400;

/** One of several lines in a row that are cut into cells by tabs or bars. */
export function isTableRow(lines: readonly StrippedLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || !hasCells(line)) return false;
  const [above, below] = [lines[index - 1], lines[index + 1]];
  return (above !== undefined && hasCells(above)) || (below !== undefined && hasCells(below));
}

/** Two cells or more; Word puts a tab behind a number too, which is no cell. */
function hasCells(line: StrippedLine): boolean {
  const text = line.text.slice(0, OPENING);
  if (/\|.*\||\S \| \S/u.test(text)) return true;
  const tab = text.indexOf('\t');
  return tab > 0 && (text.includes('\t', tab + 1) || (anyLabel(line)?.length ?? 0) < tab);
}
