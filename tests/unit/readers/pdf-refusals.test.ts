import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPdf } from '#electron/readers';
import { readWords, reportPdf } from './read-words';
import { setPdf } from './set-pdf';

const refusal = async (bytes: Uint8Array) => {
  const reply = await readPdf(bytes, '报告.pdf');
  return reply.ok ? `read: ${reply.value.text.slice(0, 40)}` : reply.failure;
};

/** A file from its objects, the first being the catalog; without a cross-reference table. */
function pdfOf(...objects: (string | Buffer)[]): Buffer {
  const parts = objects.map((object, index) =>
    Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]),
  );
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...parts,
    Buffer.from('trailer\n<< /Root 1 0 R >>\n%%EOF\n'),
  ]);
}

const streamOf = (data: Buffer, filter = '/FlateDecode') =>
  Buffer.concat([
    Buffer.from(`<< /Length ${data.length} /Filter ${filter} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const PAGE =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const words = (text: string) => Buffer.from(`BT /F 12 Tf 72 700 Td (${text}) Tj ET`);

test('a page of pictures without text is refused, with the advice to recognise it first', async () => {
  expect(await refusal(await setPdf([[], []]))).toEqual({
    code: 'file-not-text',
    zh: '报告.pdf 是扫描图像，没有文字。请先做文字识别再导入',
    en: '报告.pdf is scanned images without text. Run text recognition on it first',
  });
});

test('a locked file is refused as locked; one that only forbids printing is read', async () => {
  const line = [{ text: '稳定就业', x: 60, y: 100 }];
  const locked = await setPdf([line], { userPassword: 'user', ownerPassword: 'owner' });
  expect(await refusal(locked)).toMatchObject({ code: 'file-damaged', zh: /密码/u });
  const guarded = await setPdf([line], { ownerPassword: 'owner', permissions: {} });
  expect((await readWords(guarded)).text).toContain('稳定就业');
});

test('a text that is all turned is refused as turned', async () => {
  const turned = deflateSync(Buffer.from('BT /F 12 Tf 0 1 -1 0 72 100 Tm (Margin) Tj ET'));
  const reply = await refusal(pdfOf(CATALOG, PAGES, PAGE, streamOf(turned), FONT));
  expect(reply).toMatchObject({ code: 'file-not-text', zh: /竖排或斜排/u });
});

test('turned text beside upright text is left out and listed', async () => {
  const both = deflateSync(
    Buffer.concat([
      words('Upright words'),
      Buffer.from(' BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT) Tj ET'),
    ]),
  );
  const { text, left } = await readWords(pdfOf(CATALOG, PAGES, PAGE, streamOf(both), FONT));
  expect(text).toBe('Upright words');
  expect(left).toEqual([{ kind: 'rotated-text', text: 'DRAFT' }]);
});

test('text set from top to bottom is listed, not mixed in', async () => {
  const vertical =
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong /Encoding /UniGB-UCS2-V /DescendantFonts [6 0 R] >>';
  const cidFont =
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>';
  const descriptor = '<< /Type /FontDescriptor /FontName /STSong /Flags 6 /ItalicAngle 0 >>';
  const content = streamOf(deflateSync(Buffer.from('BT /F 12 Tf 300 700 Td <7AD663924E2D> Tj ET')));
  expect(
    await refusal(pdfOf(CATALOG, PAGES, PAGE, content, vertical, cidFont, descriptor)),
  ).toMatchObject({
    zh: /竖排/u,
  });
  const horizontal = vertical.replace('UCS2-V', 'UCS2-H');
  const { text } = await readWords(
    pdfOf(CATALOG, PAGES, PAGE, content, horizontal, cidFont, descriptor),
  );
  expect(text).toBe('竖排中');
});

test.each([
  ['no bytes', Buffer.alloc(0)],
  ['other bytes', Buffer.from('这不是 PDF')],
  ['a header alone', Buffer.from('%PDF-1.7\n')],
  ['a catalog without pages', pdfOf('<< /Type /Catalog >>')],
  ['pages that are their own kids', pdfOf(CATALOG, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>')],
])('%s is refused as damaged', async (_, bytes) => {
  expect(await refusal(bytes)).toMatchObject({ code: 'file-damaged', zh: /已损坏/u });
});

test('a page tree ten thousand deep ends in a reply', async () => {
  const depth = 10_000;
  const nodes = Array.from(
    { length: depth },
    (_, index) => `<< /Type /Pages /Kids [${index + 3} 0 R] /Count 1 >>`,
  );
  expect(await refusal(pdfOf(CATALOG, ...nodes, '<< /Type /Page >>'))).toMatchObject({
    code: expect.stringMatching(/^file-/u) as string,
  });
});

test('a count of a billion pages is refused', async () => {
  const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>';
  const reply = await refusal(
    pdfOf(CATALOG, pages, PAGE, streamOf(deflateSync(words('Words'))), FONT),
  );
  expect(reply).toSatisfy(
    (value) => value === 'read: Words' || (typeof value === 'object' && value !== null),
  );
});

test('more than two thousand pages are refused', async () => {
  const count = 2_001;
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  const pages = `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`;
  const leaves = Array.from({ length: count }, () => '<< /Type /Page /Parent 2 0 R >>');
  expect(await refusal(pdfOf(CATALOG, pages, ...leaves))).toMatchObject({
    code: 'file-too-large',
  });
});

test('a stream that unpacks to more than any report is refused unread', async () => {
  const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024, ' '));
  expect(await refusal(pdfOf(CATALOG, PAGES, PAGE, streamOf(bomb), FONT))).toMatchObject({
    code: 'file-too-large',
  });
});

test('a bomb packed twice is refused unread', async () => {
  const bomb = deflateSync(deflateSync(Buffer.alloc(80 * 1024 * 1024, ' ')), { level: 0 });
  const filter = '[/FlateDecode /FlateDecode]';
  const padded = Buffer.concat([bomb, Buffer.alloc(300 * 1024)]);
  expect(await refusal(pdfOf(CATALOG, PAGES, PAGE, streamOf(padded, filter), FONT))).toMatchObject({
    code: 'file-too-large',
  });
});

test('a page that would be read for ever is given up, and the next file is read', async () => {
  const form = (words: string, inner: number) =>
    `<< /Type /XObject /Subtype /Form /Resources << /Font << /F 5 0 R >> /XObject << /X ${inner} 0 R >> >> /Length ${words.length} >>\nstream\n${words}\nendstream`;
  const forms = Array.from({ length: 40 }, (_, index) => form('/X Do /X Do', index + 7));
  const page = PAGE.replace('/Resources <<', '/Resources << /XObject << /X 6 0 R >>');
  const endless = pdfOf(
    CATALOG,
    PAGES,
    page,
    streamOf(deflateSync(Buffer.from('/X Do'))),
    FONT,
    ...forms,
    form('BT /F 12 Tf (x) Tj ET', 99),
  );
  const reply = await readPdf(endless, '报告.pdf', { timeLimitMs: 500 });
  expect(reply).toMatchObject({ ok: false, failure: { code: 'file-too-large', zh: /0\.5 秒/u } });
  expect(
    (await readWords(pdfOf(CATALOG, PAGES, PAGE, streamOf(deflateSync(words('Words'))), FONT)))
      .text,
  ).toBe('Words');
});

test('a page that stops half way is refused; one whose check sum is wrong is read, and that is said', async () => {
  const whole = deflateSync(
    Buffer.concat(Array.from({ length: 400 }, (_, n) => words(`Words ${n * n}`))),
  );
  const cut = whole.subarray(0, Math.floor(whole.length / 2));
  expect(await refusal(pdfOf(CATALOG, PAGES, PAGE, streamOf(cut), FONT))).toMatchObject({
    code: 'file-damaged',
  });
  const changed = Buffer.from(whole);
  changed.writeUInt32BE(1, changed.length - 4);
  const { left } = await readWords(pdfOf(CATALOG, PAGES, PAGE, streamOf(changed), FONT));
  expect(left.map(({ kind }) => kind)).toContain('damaged');
});

test('a page that names what is not there is read as far as it goes, and the page is named', async () => {
  const content = deflateSync(Buffer.concat([words('Words'), Buffer.from(' /Missing Do')]));
  const { text, left } = await readWords(pdfOf(CATALOG, PAGES, PAGE, streamOf(content), FONT));
  expect(text).toBe('Words');
  expect(left).toEqual([{ kind: 'damaged', text: '第 1 页' }]);
});

test('glyphs that the file gives no meaning are refused as unreadable', async () => {
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Own /Encoding 6 0 R >>';
  const encoding = `<< /Type /Encoding /Differences [65 ${'/uniE001 /uniE002 /uniE003'}] >>`;
  const content = streamOf(deflateSync(words('ABCABCABCABC')));
  expect(await refusal(pdfOf(CATALOG, PAGES, PAGE, content, font, encoding))).toMatchObject({
    code: 'file-not-text',
    zh: /乱码/u,
  });
});

test.each([0.1, 0.5, 0.9, 0.99])(
  'a report cut off after %f of its bytes is not read as if it were whole',
  async (share) => {
    const bytes = await reportPdf();
    const reply = await readPdf(bytes.subarray(0, Math.floor(bytes.length * share)), '报告.pdf');
    const said = reply.ok ? reply.value.left.map(({ kind }) => kind) : [reply.failure.code];
    expect(said).toSatisfy(
      (words: string[]) => words.includes('damaged') || words.includes('file-damaged'),
    );
  },
);

test('the reader leaves the bytes it was given as they were', async () => {
  const bytes = await setPdf([[{ text: '稳定就业', x: 60, y: 100 }]]);
  const before = Uint8Array.from(bytes);
  await readWords(bytes);
  expect(Buffer.from(before).equals(bytes)).toBe(true);
});
