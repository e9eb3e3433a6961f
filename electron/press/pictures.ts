import type { PressPicture } from '#electron/pictures';
import type { PlacedPicture } from '#shared/display';

/** What a PDF holds for each picture of its pages, by the very item of the display list. */
export type PreparedPictures = ReadonlyMap<PlacedPicture, PressPicture>;

const SPACES: Readonly<Record<PressPicture['colour'], string>> = {
  cmyk: 'DeviceCMYK',
  grey: 'DeviceGray',
  rgb: 'DeviceRGB',
};
const CHANNELS: Readonly<Record<PressPicture['colour'], number>> = { cmyk: 4, grey: 1, rgb: 3 };

/** The dictionary of a picture (PDF 32000-1, 8.9.5). */
function pictureEntries({ width, height, colour, packing }: PressPicture): object {
  const entries = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: SPACES[colour],
    BitsPerComponent: 8,
  };
  if (packing === 'jpeg') return { ...entries, Filter: 'DCTDecode' };
  const rows = { Predictor: 15, Colors: CHANNELS[colour], BitsPerComponent: 8, Columns: width };
  return { ...entries, Filter: 'FlateDecode', DecodeParms: rows };
}

/** What writes an object into the document, and makes it known to the current page. */
interface Shelf {
  write(entries: object, bytes: Uint8Array): object;
  enter(name: string, reference: object): void;
}

/** Shows a picture on the current page and gives its name; each one is written once. */
export function pictureShelf({ write, enter }: Shelf): (picture: PressPicture) => string {
  const written = new Map<PressPicture, { readonly name: string; readonly reference: object }>();
  return (picture) => {
    const known = written.get(picture) ?? {
      name: `Picture${written.size + 1}`,
      reference: write(pictureEntries(picture), picture.bytes),
    };
    written.set(picture, known);
    enter(known.name, known.reference);
    return known.name;
  };
}
