import type { Font } from 'fontkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { preflight, PROPERTIES, type PreflightOptions, type Property } from '#electron/preflight';
import { openFont } from '../../../electron/press/open-font';
import { testLibrary } from '../press/library';
import { add, form, picture, state, type Fault } from './faults';
import { plainStream, soundParts, writeParts, type PdfParts } from './raw-pdf';

let song: Font;

beforeAll(async () => {
  song = await openFont((await testLibrary()).file('song'));
}, 60_000);

function judge(bytes: Uint8Array, options?: PreflightOptions) {
  const report = preflight(bytes, options);
  if (!report.ok) throw new Error(report.failure.en);
  return report.value.results.filter(({ status }) => status !== 'pass');
}

/** Which properties a page breaks that is sound but for one fault. */
function broken(fault: Fault, options?: PreflightOptions): Property[] {
  const parts = soundParts(song);
  fault(parts);
  return judge(writeParts(parts), options)
    .filter(({ status }) => status === 'fail')
    .map(({ property }) => property);
}

test('a page that a press takes passes in every property', () => {
  expect(judge(writeParts(soundParts(song)))).toEqual([]);
});

const FAULTS: readonly [name: string, property: Property, fault: Fault][] = [
  [
    'cross references that point astray',
    'syntax',
    (p) => (p.xref = (t) => t.replaceAll(' 00000 n', ' 00001 x')),
  ],
  ['no PDF/X version', 'pdfx-version', (p) => delete p.info['GTS_PDFXVersion']],
  ['PDF/X-3 instead', 'pdfx-version', (p) => (p.info['GTS_PDFXVersion'] = '(PDF/X-3:2003)')],
  ['PDF 1.5', 'pdf-version', (p) => (p.header = '%PDF-1.5')],
  ['a later version in the catalog', 'pdf-version', (p) => (p.catalog['Version'] = '/1.7')],
  ['no title', 'metadata', (p) => (p.info['Title'] = '()')],
  ['no date of change', 'metadata', (p) => delete p.info['ModDate']],
  ['XMP that is no XML', 'metadata', (p) => (p.xmp = '<x:xmpmeta><rdf:RDF>甲 & 乙')],
  ['trapping as a string', 'trapped', (p) => (p.info['Trapped'] = '(False)')],
  ['trapping unknown', 'trapped', (p) => (p.info['Trapped'] = '/Unknown')],
  ['no ID', 'file-id', (p) => delete p.trailer['ID']],
  ['no output intent', 'output-intent', (p) => delete p.catalog['OutputIntents']],
  ['two output intents', 'output-intent', (p) => (p.catalog['OutputIntents'] = '[4 0 R 4 0 R]')],
  [
    'a profile for screens',
    'output-intent',
    (p) => (p.profile = Buffer.from(p.profile).fill('mntrRGB ', 12, 20)),
  ],
  [
    'no profile and no registry',
    'output-intent',
    (p) => {
      delete p.intent['DestOutputProfile'];
      delete p.intent['RegistryName'];
    },
  ],
  ['no trim', 'page-boxes', (p) => delete p.page['TrimBox']],
  ['a trim outside the bleed', 'page-boxes', (p) => (p.page['TrimBox'] = '[10 10 290 290]')],
  ['a trim and an art box', 'page-boxes', (p) => (p.page['ArtBox'] = '[30 30 270 270]')],
  ['a crop that cuts the trim', 'page-boxes', (p) => (p.page['CropBox'] = '[50 50 250 250]')],
  ['a font that is not embedded', 'fonts-embedded', (p) => delete p.descriptor['FontFile2']],
  [
    'a standard font',
    'fonts-embedded',
    (p) => {
      p.resources['Font'] =
        '<< /F1 8 0 R /H << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
      p.content += ' BT /H 9 Tf 50 50 Td (Report) Tj ET';
    },
  ],
  [
    'a font of a quarter megabyte for four glyphs',
    'fonts-subset',
    (p) => (p.program = Buffer.alloc(262_144, 1)),
  ],
  ['no ToUnicode', 'fonts-tounicode', (p) => delete p.font['ToUnicode']],
  [
    'a glyph that does not exist',
    'no-notdef',
    (p) => (p.content = p.content.replace('<0001', '<00000001')),
  ],
  [
    'a glyph of no known character',
    'text-extractable',
    (p) => (p.content = p.content.replace('<0001', '<00050001')),
  ],
  [
    'characters of private use',
    'text-extractable',
    (p) => (p.toUnicode = p.toUnicode.replace(/<[0-9a-f]{4}>\]/, '<e000>]')),
  ],
  ['red in RGB', 'no-rgb-operators', add('1 0 0 rg 50 50 20 20 re f')],
  ['an RGB line', 'no-rgb-operators', add('1 0 0 RG 50 50 m 90 90 l S')],
  ['RGB inside a form', 'no-rgb-operators', form('0 1 0 rg 50 50 20 20 re f')],
  ['RGB behind a palette', 'no-rgb-images', picture('[/Indexed /DeviceRGB 1 <000000ffffff>]', 0.5)],
  ['an RGB picture', 'no-rgb-images', picture('/DeviceRGB', 0.5)],
  [
    'an RGB picture inside the content',
    'no-rgb-images',
    add('q 0.3 0 0 0.3 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI Q'),
  ],
  [
    'Lab',
    'colour-spaces',
    (p) => {
      p.resources['ColorSpace'] = '<< /L [/Lab << /WhitePoint [0.96 1 0.82] >>] >>';
      p.content += ' /L cs 50 20 20 scn 50 50 20 20 re f';
    },
  ],
  [
    'black of four inks',
    'black-text-k-only',
    (p) => (p.content = p.content.replace('0 0 0 1 k BT', '0.1 0.1 0.1 1 k BT')),
  ],
  [
    'small text of three inks',
    'text-inks',
    (p) => (p.content += ' 0.3 0.9 0.8 0 k BT /F1 8 Tf 50 150 Td <0001> Tj ET'),
  ],
  [
    'black text that knocks out',
    'black-overprint',
    (p) => (p.content = p.content.replace('/On gs', '')),
  ],
  [
    'overprint without its mode',
    'black-overprint',
    (p) => (p.resources['ExtGState'] = '<< /On << /OP true /op true >> >>'),
  ],
  [
    'white text that overprints',
    'black-overprint',
    add('0 0 0 0 k BT /F1 12 Tf 50 150 Td <0001> Tj ET'),
  ],
  ['a hairline', 'line-weight', add('0 w 50 50 m 90 50 l S')],
  [
    'a line that is scaled too thin',
    'line-weight',
    add('q 0.1 0 0 0.1 0 0 cm 1 w 500 500 m 900 500 l S Q'),
  ],
  ['a thin filled rule', 'line-weight', add('50 60 100 0.1 re f')],
  ['a picture of 20 pixels an inch', 'image-resolution', picture('/DeviceCMYK', 7.2)],
  ['half transparent ink', 'no-transparency', state('/ca 0.5')],
  ['a blend mode', 'no-transparency', state('/BM /Multiply')],
  ['a soft mask', 'no-transparency', state('/SMask << /S /Alpha >>')],
  [
    'a picture with a soft mask',
    'no-transparency',
    picture('/DeviceCMYK', 0.5, { SMask: '20 0 R' }),
  ],
  [
    'a transparency group',
    'no-transparency',
    (p) => (p.page['Group'] = '<< /S /Transparency /CS /DeviceCMYK >>'),
  ],
  [
    'a link',
    'no-annotations',
    (p) => (p.page['Annots'] = '[<< /Type /Annot /Subtype /Link /Rect [50 50 90 90] >>]'),
  ],
  [
    'a script',
    'no-forbidden-items',
    (p) => (p.catalog['OpenAction'] = '<< /S /JavaScript /JS (app.alert(1)) >>'),
  ],
  ['a form to fill in', 'no-forbidden-items', (p) => (p.catalog['AcroForm'] = '<< /Fields [] >>')],
  [
    'LZW',
    'no-forbidden-items',
    (p) => p.extra.push(plainStream({ Filter: '/LZWDecode' }, '\u0080\u000b')),
  ],
  ['a transfer function', 'no-forbidden-items', state('/TR /F20')],
  ['layers', 'no-forbidden-items', (p) => (p.catalog['OCProperties'] = '<< /OCGs [] >>')],
  ['a user unit', 'no-forbidden-items', (p) => (p.page['UserUnit'] = '2')],
  ['400 % ink', 'total-ink', add('1 1 1 1 k 50 50 20 20 re f')],
  [
    'black overprinting a full red',
    'total-ink',
    add(
      '/Off gs 0 0.95 0.9 0 k 50 50 60 60 re f /On gs 0 0 0 1 k BT /F1 12 Tf 60 60 Td <0001> Tj ET',
    ),
  ],
  [
    'a picture of 400 % ink',
    'total-ink',
    (p) => {
      picture('/DeviceCMYK', 0.5)(p);
      p.extra = p.extra.map((object) => object.replaceAll('\u0000', '\u00ff'));
    },
  ],
];

test('the white half of a full stop prints on nothing, a character there would', () => {
  const beside = (codes: string) => (p: PdfParts) => {
    p.toUnicode = p.toUnicode.replace(/<[0-9a-f]{4}>\]/, '<3002>]');
    const red = '/Off gs 0 0.95 0.9 0 k 79 50 60 40 re f';
    p.content += ` ${red} /On gs 0 0 0 1 k BT /F1 12 Tf 60 60 Td <${codes}> Tj ET`;
  };
  expect(broken(beside('00010004'))).toEqual([]);
  expect(broken(beside('00010002'))).toEqual(['total-ink']);
});

test('no property is without a fault that breaks it', () => {
  const elsewhere = ['no-encryption', 'trim-size', 'page-count', 'file-size'];
  const covered = new Set([...FAULTS.map(([, property]) => property), ...elsewhere]);
  expect(Object.keys(PROPERTIES).filter((property) => !covered.has(property))).toEqual([]);
});

describe('one fault is found by the property it breaks, and by no other', () => {
  test.each(FAULTS)('%s', (_, property, fault) => {
    expect(broken(fault)).toEqual([property]);
  });
});

describe('what the one who asks knows of the pages', () => {
  test('a trim that no paper has is found, and one that it has is not', () => {
    const judged = (width: number) =>
      broken(() => undefined, { expected: { trims: [{ width, height: 240 }] } });
    expect(judged(240)).toEqual([]);
    expect(judged(250)).toEqual(['trim-size']);
  });

  test('a page too many is found', () => {
    expect(broken(() => undefined, { expected: { pages: 2 } })).toEqual(['page-count']);
    expect(broken(() => undefined, { expected: { pages: 1 } })).toEqual([]);
  });

  test('a file of 200 MB for one page is found', () => {
    const sound = writeParts(soundParts(song));
    const padded = Buffer.concat([Buffer.alloc(70 * 1024 * 1024, 0x20), Buffer.from('%%EOF\n')]);
    const found = judge(Buffer.concat([sound, padded]));
    expect(found.map(({ property }) => property)).toContain('file-size');
  });
});

test('an encrypted file is named as such and judged no further', () => {
  expect(broken((p) => (p.trailer['Encrypt'] = '<< /Filter /Standard >>'))).toEqual([
    'no-encryption',
  ]);
});

describe('PDF/X-4', () => {
  const X4_XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>
    <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><dc:title>Report</dc:title>
    <xmp:CreateDate>2026</xmp:CreateDate><xmp:ModifyDate>2026</xmp:ModifyDate>
    <xmpMM:DocumentID>uuid:1</xmpMM:DocumentID></rdf:RDF></x:xmpmeta>`;
  const x4 = (fault: Fault) =>
    broken(
      (parts) => {
        parts.header = '%PDF-1.6';
        parts.xmp = X4_XMP;
        fault(parts);
      },
      { standard: 'x4' },
    );

  test('allows transparency, layers and colour-managed pictures', () => {
    expect(x4(() => undefined)).toEqual([]);
    expect(x4(state('/ca 0.5 /BM /Multiply'))).toEqual([]);
    expect(x4((p) => (p.catalog['OCProperties'] = '<< /OCGs [] >>'))).toEqual([]);
  });

  test('wants its version and its fields in the XMP, and the profile in the file', () => {
    expect(x4((p) => (p.xmp = X4_XMP.replace('PDF/X-4<', 'PDF/X-3<')))).toEqual(['pdfx-version']);
    expect(x4((p) => (p.xmp = X4_XMP.replaceAll('xmp:ModifyDate', 'xmp:Other')))).toEqual([
      'metadata',
    ]);
    expect(x4((p) => delete p.intent['DestOutputProfile'])).toEqual(['output-intent']);
  });

  test('still takes no device RGB', () => {
    expect(x4(add('1 0 0 rg 50 50 20 20 re f'))).toEqual(['no-rgb-operators']);
  });
});
