import { deviceSpace } from './colour';
import { IDENTITY, matrixOf, times } from './geometry';
import { changesOf, startColour } from './graphics-state';
import { change, resource, type Machine, type Operator, type Operators } from './machine';
import { isName, type PdfValue } from './values';

/** Deeper than any page needs; further ones are not saved. */
const MOST_SAVED = 512;

type Which = 'fill' | 'stroke';

/** Graphics state and colour (ISO 32000-1, 8.4.4 and 8.6.8). */
export const STATE_OPERATORS: Operators = {
  q: ({ saved, state }) => void (saved.length < MOST_SAVED && saved.push(state)),
  Q: (machine) => void (machine.state = machine.saved.pop() ?? machine.state),
  cm: (machine, _, numbers) =>
    change(machine, { ctm: times(matrixOf(numbers) ?? IDENTITY, machine.state.ctm) }),
  w: (machine, _, [lineWidth = 0]) => change(machine, { lineWidth }),
  gs: (machine, [name]) => {
    const { file, fontOf } = machine.context;
    change(machine, changesOf(file, resource(machine, 'ExtGState', name), fontOf));
  },
  g: device('fill', 'DeviceGray'),
  G: device('stroke', 'DeviceGray'),
  rg: device('fill', 'DeviceRGB'),
  RG: device('stroke', 'DeviceRGB'),
  k: device('fill', 'DeviceCMYK'),
  K: device('stroke', 'DeviceCMYK'),
  cs: (machine, [name]) => change(machine, { fill: spaceNamed(machine, name) }),
  CS: (machine, [name]) => change(machine, { stroke: spaceNamed(machine, name) }),
  sc: colour('fill'),
  scn: colour('fill'),
  SC: colour('stroke'),
  SCN: colour('stroke'),
};

function device(which: Which, name: string): Operator {
  return (machine, _, parts) => change(machine, { [which]: { space: deviceSpace(name), parts } });
}

function spaceNamed({ context: { file }, resources }: Machine, name: PdfValue | undefined) {
  return startColour(file, name ?? null, file.get(resources, 'ColorSpace'));
}

function colour(which: Which): Operator {
  return (machine, operands, parts) => {
    const last = operands.at(-1);
    const pattern = isName(last) ? last.name : undefined;
    change(machine, { [which]: { space: machine.state[which].space, parts, pattern } });
  };
}
