import { IDENTITY, matrixOf, times } from './geometry';
import { change, clipped, matrixIn, paintState, type Machine, type Operators } from './machine';
import type { TextPaint } from './paint';
import { paintPattern } from './patterns';
import { showText } from './show-text';
import { isList, isString, nameOf, type PdfValue } from './values';

/** Text (ISO 32000-1, 9.3 and 9.4). */
export const TEXT_OPERATORS: Operators = {
  BT: (machine) => void (machine.textMatrix = machine.lineMatrix = IDENTITY),
  Tf: (machine, [name], [size = 0]) => {
    const { file, fontOf } = machine.context;
    const fonts = file.dict(file.get(machine.resources, 'Font'));
    change(machine, { font: fontOf(fonts.entries.get(nameOf(name) ?? '')), size });
  },
  Tc: (machine, _, [characterSpace = 0]) => change(machine, { characterSpace }),
  Tw: (machine, _, [wordSpace = 0]) => change(machine, { wordSpace }),
  Tz: (machine, _, [percent = 100]) => change(machine, { textScale: percent / 100 }),
  TL: (machine, _, [leading = 0]) => change(machine, { leading }),
  Ts: (machine, _, [rise = 0]) => change(machine, { rise }),
  Tr: (machine, _, [textMode = 0]) => change(machine, { textMode }),
  Td: (machine, _, [x = 0, y = 0]) => moveLine(machine, x, y),
  TD: (machine, _, [x = 0, y = 0]) => {
    change(machine, { leading: -y });
    moveLine(machine, x, y);
  },
  Tm: (machine, _, numbers) =>
    void (machine.textMatrix = machine.lineMatrix = matrixOf(numbers) ?? IDENTITY),
  'T*': (machine) => moveLine(machine, 0, -machine.state.leading),
  Tj: (machine, operands) => show(machine, operands),
  TJ: (machine, [list]) => show(machine, isList(list) ? list : []),
  "'": (machine, operands) => {
    moveLine(machine, 0, -machine.state.leading);
    show(machine, operands);
  },
  '"': (machine, operands, [wordSpace = 0, characterSpace = 0]) => {
    change(machine, { wordSpace, characterSpace });
    moveLine(machine, 0, -machine.state.leading);
    show(machine, operands.filter(isString));
  },
};

function moveLine(machine: Machine, x: number, y: number): void {
  machine.textMatrix = machine.lineMatrix = times([1, 0, 0, 1, x, y], machine.lineMatrix);
}

function show(machine: Machine, parts: readonly PdfValue[]): void {
  const { font } = machine.state;
  if (font === undefined) return;
  const shown = showText(parts, machine.state, font, machine.textMatrix, machine.context.glyphs);
  machine.textMatrix = shown.end;
  if (shown.codes.length === 0) return;
  const paint: TextPaint = {
    ...shown.paint,
    kind: 'text',
    font,
    codes: shown.codes,
    state: paintState(machine),
    box: clipped(machine, shown.paint.box),
  };
  machine.context.onPaint(paint);
  if (font.kind === 'Type3') showProcedures(machine, paint);
  if (paint.mode % 4 !== 1 && paint.mode % 4 !== 3) paintPattern(machine, paint.fill, paint.box);
}

/** A Type 3 font draws its glyphs by content streams of its own. */
function showProcedures(machine: Machine, { font, codes }: TextPaint): void {
  const { file } = machine.context;
  const { size, ctm } = machine.state;
  const procedures = file.get(font.dict, 'CharProcs');
  const names = glyphNames(file.get(file.get(font.dict, 'Encoding'), 'Differences'));
  const glyphs = times(matrixIn(file, font.dict, 'FontMatrix'), [size, 0, 0, size, 0, 0]);
  const place = times(times(glyphs, machine.textMatrix), ctm);
  for (const code of new Set(codes)) {
    machine.enter(file.get(procedures, names.get(code) ?? ''), { ctm: place });
  }
}

/** Of `first /name /name … first /name …`: the name of each code. */
function glyphNames(differences: PdfValue): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  let code = 0;
  for (const value of isList(differences) ? differences : []) {
    const name = nameOf(value);
    if (typeof value === 'number') code = value;
    if (name !== undefined) names.set(code++, name);
  }
  return names;
}
