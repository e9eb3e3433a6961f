import { MAX_FORMS_DEEP } from './limits';
import type { PdfFile } from './pdf-file';
import { isList, isName, isStream, nameOf, type PdfValue } from './values';

/** A colour space as far as a press cares (ISO 32000-1, 8.6). */
export interface ColourSpace {
  /** DeviceCMYK, Separation, ICCBased …; `unknown` for what is no colour space. */
  readonly family: string;
  /** Its own family and those that stand behind it: an Indexed space over DeviceRGB has both. */
  readonly families: readonly string[];
  readonly components: number;
  /** Of Separation and DeviceN: the plates. */
  readonly colorants: readonly string[];
  /** The space behind an Indexed or uncoloured Pattern space. */
  readonly base?: ColourSpace;
  /** Of an Indexed space: its palette. */
  readonly palette?: Buffer | undefined;
}

export interface Colour {
  readonly space: ColourSpace;
  readonly parts: readonly number[];
  /** The name of the pattern, for pattern spaces. */
  readonly pattern?: string | undefined;
}

const simple = (family: string, components: number): ColourSpace => ({
  family,
  families: [family],
  components,
  colorants: [],
});

const DEVICE: Readonly<Record<string, ColourSpace>> = {
  DeviceGray: simple('DeviceGray', 1),
  G: simple('DeviceGray', 1),
  DeviceRGB: simple('DeviceRGB', 3),
  RGB: simple('DeviceRGB', 3),
  DeviceCMYK: simple('DeviceCMYK', 4),
  CMYK: simple('DeviceCMYK', 4),
  CalGray: simple('CalGray', 1),
  CalRGB: simple('CalRGB', 3),
  Lab: simple('Lab', 3),
  Pattern: simple('Pattern', 0),
};

const UNKNOWN = simple('unknown', 1);

export const deviceSpace = (name: string): ColourSpace => DEVICE[name] ?? UNKNOWN;

/** @param named the page's own names of spaces */
export function colourSpaceOf(
  file: PdfFile,
  given: PdfValue | undefined,
  named: PdfValue | undefined,
  depth = 0,
): ColourSpace {
  if (depth > MAX_FORMS_DEEP) return UNKNOWN;
  const value = file.resolve(given);
  const further = (next: PdfValue | undefined) => colourSpaceOf(file, next, named, depth + 1);
  if (isName(value)) {
    const device = Object.hasOwn(DEVICE, value.name) ? DEVICE[value.name] : undefined;
    const own = file.get(named, value.name);
    return device ?? (own === null ? UNKNOWN : further(own));
  }
  if (!isList(value)) return UNKNOWN;
  const family = nameOf(file.resolve(value[0])) ?? 'unknown';
  switch (family) {
    case 'ICCBased':
      return iccSpace(file, value[1]);
    case 'Indexed':
    case 'I':
      return indexedSpace(file, further(value[1]), value[3]);
    case 'Pattern':
      return value.length > 1 ? behind('Pattern', 0, further(value[1])) : simple('Pattern', 0);
    case 'Separation':
    case 'DeviceN':
      return spotSpace(file, family, value, further(value[2]));
    default:
      return Object.hasOwn(DEVICE, family) ? deviceSpace(family) : UNKNOWN;
  }
}

function iccSpace(file: PdfFile, stream: PdfValue | undefined): ColourSpace {
  const components = file.get(stream, 'N');
  const count = typeof components === 'number' ? components : 0;
  return { ...simple('ICCBased', count), families: [`ICCBased${count}`] };
}

const behind = (family: string, components: number, base: ColourSpace): ColourSpace => ({
  ...simple(family, components),
  families: [family, ...base.families],
  base,
});

function indexedSpace(file: PdfFile, base: ColourSpace, lookup: PdfValue | undefined): ColourSpace {
  const table = file.resolve(lookup);
  const isText = typeof table === 'object' && table !== null && 'bytes' in table;
  const palette = isStream(table)
    ? file.unpack(table)
    : isText
      ? Buffer.from(table.bytes, 'latin1')
      : undefined;
  return { ...behind('Indexed', 1, base), palette };
}

function spotSpace(
  file: PdfFile,
  family: string,
  [, names]: readonly PdfValue[],
  alternate: ColourSpace,
): ColourSpace {
  const list = file.resolve(names);
  const colorants = (isList(list) ? list.map(file.resolve) : [list]).map(
    (name) => nameOf(name) ?? '',
  );
  return { ...behind(family, colorants.length, alternate), colorants };
}

/** C, M, Y and K of a colour, 0 to 1; spot inks and what is not of the press are left out. */
export function processInks({ space, parts }: Colour): readonly [number, number, number, number] {
  const [first = 0, second = 0, third = 0, fourth = 0] = parts;
  switch (space.family) {
    case 'DeviceCMYK':
      return [first, second, third, fourth];
    case 'ICCBased':
      return space.components === 4 ? [first, second, third, fourth] : [0, 0, 0, 0];
    case 'DeviceGray':
    case 'CalGray':
      return [0, 0, 0, 1 - first];
    case 'Separation':
    case 'DeviceN':
      return spotInks(space.colorants, parts);
    default:
      return [0, 0, 0, 0];
  }
}

function spotInks(
  colorants: readonly string[],
  parts: readonly number[],
): readonly [number, number, number, number] {
  const of = (plate: string) =>
    colorants.reduce(
      (sum, name, index) => (name === plate || name === 'All' ? sum + (parts[index] ?? 0) : sum),
      0,
    );
  return [of('Cyan'), of('Magenta'), of('Yellow'), of('Black')];
}

const PROCESS = new Set(['Cyan', 'Magenta', 'Yellow', 'Black', 'None', 'All']);

/** Ink of plates beside the four, 0 to 1 each, summed. */
export function spotInk({ space, parts }: Colour): number {
  return space.colorants.reduce(
    (sum, name, index) => (PROCESS.has(name) ? sum : sum + (parts[index] ?? 0)),
    0,
  );
}

/** All ink that the colour puts down, 1 for one full plate. */
export const totalInk = (colour: Colour) =>
  processInks(colour).reduce((sum, part) => sum + part, 0) + spotInk(colour);

export const isRgb = (families: readonly string[]) =>
  families.some(
    (family) => family === 'DeviceRGB' || family === 'CalRGB' || family === 'ICCBased3',
  );
