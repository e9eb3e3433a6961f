import { processInks, isRgb, spotInk, totalInk, type Colour } from './colour';
import type { TextPaint } from './paint';
import type { Findings, Place } from './report';

/** Points, after the newspapers' own guides: more inks must meet, so letters must be larger. */
const LEAST_SIZE = 4.5;
const LEAST_TWO_INKS = 8;
const LEAST_MORE_INKS = 10;
/** Of a plate: below this it does not count as one more ink. */
const TRACE = 0.05;

/** Text as it is painted: its ink, its overprint, and whether it can be read again. */
export function checkText(text: TextPaint, findings: Findings, place: Place): void {
  checkCharacters(text, findings, place);
  if (text.mode % 4 === 3) return;
  const colours = text.mode % 4 === 0 ? [text.fill] : [text.fill, text.stroke];
  for (const colour of colours) {
    checkBlack(colour, findings, place);
    checkInks(colour, text.size, findings, place);
  }
  checkOverprint(text, findings, place);
}

function checkCharacters(text: TextPaint, findings: Findings, place: Place): void {
  const { font, codes, characters } = text;
  const isHole = (code: number) => font.kind === 'Type0' && font.glyphOf(code) === 0;
  if (codes.some(isHole)) {
    findings.fail(
      'no-notdef',
      { zh: `字体 ${font.name} 里有字画不出来（.notdef）`, en: `${font.name} draws .notdef` },
      place,
    );
  }
  // A font without a map is judged by itself.
  if (font.toUnicode === undefined) return;
  const isKnown = (character: string | undefined, index: number) =>
    isHole(codes[index] ?? 0) ||
    (character !== undefined && character !== '' && !isPrivate(character));
  if (characters.every(isKnown)) return;
  findings.fail(
    'text-extractable',
    {
      zh: `字体 ${font.name} 的一些字还原不成文字`,
      en: `some glyphs of ${font.name} have no text`,
    },
    place,
  );
}

const isPrivate = (character: string) => /[\p{Co}\p{Cc}\uFFFD]/u.test(character);

/** Dark neutral text built of several inks cannot be held in register. */
function checkBlack(colour: Colour, findings: Findings, place: Place): void {
  const [c, m, y, k] = processInks(colour);
  const isRich = k >= 0.85 && c + m + y > TRACE;
  const isBuilt = Math.min(c, m, y) > 0.6;
  const isRgbBlack = isRgb(colour.space.families) && colour.parts.every((part) => part < 0.15);
  if (!isRich && !isBuilt && !isRgbBlack) return;
  findings.fail(
    'black-text-k-only',
    {
      zh: '黑字由多种油墨叠成，应只用黑版（C0 M0 Y0 K100）',
      en: 'black text is built of several inks; use K alone',
    },
    place,
  );
}

function checkInks(colour: Colour, size: number, findings: Findings, place: Place): void {
  if (colour.space.colorants.includes('All')) return;
  const plates = processInks(colour).filter((ink) => ink > TRACE).length;
  const inks = plates + (spotInk(colour) > TRACE ? 1 : 0);
  const least = inks > 2 ? LEAST_MORE_INKS : inks === 2 ? LEAST_TWO_INKS : LEAST_SIZE;
  if (size >= least - 0.01 || size === 0) return;
  findings.fail(
    'text-inks',
    {
      zh: `${round(size)} 点的字用了 ${inks} 种油墨，至少要 ${least} 点`,
      en: `${round(size)} pt text in ${inks} inks; at least ${least} pt`,
    },
    place,
  );
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Black overprints, or white shows at its edges; white never does, or it is gone. */
function checkOverprint({ fill, state, mode }: TextPaint, findings: Findings, place: Place): void {
  if (mode % 4 === 1 || isRgb(fill.space.families)) return;
  const [c, m, y, k] = processInks(fill);
  const isBlack = k > 0.99 && c + m + y + spotInk(fill) < TRACE;
  const overprints =
    state.fillOverprint && (fill.space.family !== 'DeviceCMYK' || state.overprintMode === 1);
  const works = overprints && fill.space.family !== 'DeviceGray';
  if (isBlack && !works) {
    findings.fail(
      'black-overprint',
      { zh: '黑字没有压印', en: 'black text does not overprint' },
      place,
    );
  }
  if (totalInk(fill) === 0 && works) {
    findings.fail(
      'black-overprint',
      { zh: '白字压印，印出来会消失', en: 'white text overprints and vanishes' },
      place,
    );
  }
}
