import { colourSpaceOf } from './colour';
import { boxAround, EVERYWHERE, mapBox, times, type Box } from './geometry';
import { clipped, matrixIn, paintState, resource, type Machine, type Operators } from './machine';
import type { Mark } from './paint';
import { paintShading } from './patterns';
import type { PdfFile } from './pdf-file';
import { isList, isStream, nameOf, textOf, type PdfValue } from './values';

/** Forms, pictures, shadings and marked content (ISO 32000-1, 8.7 to 8.10 and 14.6). */
export const OBJECT_OPERATORS: Operators = {
  sh: (machine, [name]) =>
    paintShading(machine, resource(machine, 'Shading', name), machine.state.clip),
  Do: (machine, [name]) => {
    const object = resource(machine, 'XObject', name);
    const kind = nameOf(machine.context.file.get(object, 'Subtype'));
    if (kind === 'Form') paintForm(machine, object);
    if (kind === 'Image') paintImage(machine, object);
  },
  BI: (machine, [image]) => paintImage(machine, image ?? null),
  BMC: (machine, [tag]) =>
    open(machine, { tag: nameOf(tag) ?? '', mcid: undefined, actualText: undefined }),
  BDC: (machine, [tag, given]) => {
    const { file } = machine.context;
    const isNamed = nameOf(given) !== undefined;
    const properties = isNamed ? resource(machine, 'Properties', given) : (given ?? null);
    const mcid = file.get(properties, 'MCID');
    open(machine, {
      tag: nameOf(tag) ?? '',
      mcid: typeof mcid === 'number' ? mcid : undefined,
      actualText: textOf(file.get(properties, 'ActualText')),
    });
  },
  EMC: (machine) => void (machine.marks = machine.marks.slice(0, -1)),
};

/** Deeper marks than these belong to nobody. */
const MOST_MARKS = 64;

function open(machine: Machine, mark: Mark): void {
  machine.marks = [...machine.marks.slice(-MOST_MARKS), mark];
}

function paintForm(machine: Machine, form: PdfValue): void {
  const { file } = machine.context;
  const ctm = times(matrixIn(file, form, 'Matrix'), machine.state.ctm);
  const clip = clipped(machine, mapBox(ctm, boxIn(file, form, 'BBox')));
  machine.enter(form, { ctm, clip });
}

function boxIn(file: PdfFile, holder: PdfValue, key: string): Box {
  const value = file.get(holder, key);
  const [a, b, c, d] = isList(value) ? value.map((part) => Number(file.resolve(part))) : [];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return EVERYWHERE;
  return boxAround([
    [a, b],
    [c, d],
  ]);
}

function paintImage(machine: Machine, image: PdfValue): void {
  const { file, onPaint } = machine.context;
  const stream = file.resolve(image);
  if (!isStream(stream)) return;
  const { ctm, fill } = machine.state;
  const number = (key: string) => Number(file.get(stream, key) ?? 0);
  const isStencil = file.get(stream, 'ImageMask') === true;
  const named = file.get(stream, 'ColorSpace');
  const space =
    named === null
      ? undefined
      : colourSpaceOf(file, named, file.get(machine.resources, 'ColorSpace'));
  const across = (number('Width') / Math.hypot(ctm[0], ctm[1])) * 72;
  const down = (number('Height') / Math.hypot(ctm[2], ctm[3])) * 72;
  onPaint({
    kind: 'image',
    state: paintState(machine),
    box: clipped(machine, mapBox(ctm, { left: 0, bottom: 0, right: 1, top: 1 })),
    space: isStencil ? undefined : space,
    fill: isStencil ? fill : undefined,
    ppi: Math.min(across, down),
    bits: isStencil ? 1 : number('BitsPerComponent'),
    hasSoftMask: file.get(stream, 'SMask') !== null || number('SMaskInData') > 0,
    filters: file.filtersOf(stream),
    stream,
  });
}
