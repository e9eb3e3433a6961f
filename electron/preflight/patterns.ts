import { colourSpaceOf, type Colour } from './colour';
import { times, type Box } from './geometry';
import { matrixIn, paintState, type Machine } from './machine';
import type { PdfValue } from './values';

/** What a pattern paints where it is the colour: a tile's own content, or a shading. */
export function paintPattern(machine: Machine, colour: Colour, box: Box): void {
  const { space, pattern: name, parts } = colour;
  if (space.family !== 'Pattern' || name === undefined) return;
  const { file } = machine.context;
  const pattern = file.get(file.get(machine.resources, 'Pattern'), name);
  if (file.get(pattern, 'PatternType') === 2) {
    paintShading(machine, file.get(pattern, 'Shading'), box);
    return;
  }
  const ctm = times(matrixIn(file, pattern, 'Matrix'), machine.home);
  const own = space.base === undefined ? undefined : { space: space.base, parts };
  machine.enter(pattern, own === undefined ? { ctm } : { ctm, fill: own, stroke: own });
}

export function paintShading(machine: Machine, shading: PdfValue, box: Box): void {
  const { file, onPaint } = machine.context;
  const named = file.get(machine.resources, 'ColorSpace');
  const space = colourSpaceOf(file, file.get(shading, 'ColorSpace'), named);
  onPaint({ kind: 'shading', state: paintState(machine), box, space });
}
