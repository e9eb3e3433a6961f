import { holds, touches, type Box } from './geometry';
import type { PageFacts } from './pages';
import type { PdfFile } from './pdf-file';
import type { Findings } from './report';
import { isList, nameOf } from './values';

/** What the pages should be, where the one who asks knows. */
export interface Expected {
  /** Trim sizes that the papers use, points. */
  readonly trims?: readonly { readonly width: number; readonly height: number }[];
  readonly pages?: number;
}

/** Half a millimetre: less is nobody's other format. */
const SAME = 1.42;
const MOST_BYTES_A_PAGE = 64 * 1024 * 1024;

export function checkPages(
  file: PdfFile,
  pages: readonly PageFacts[],
  expected: Expected,
  findings: Findings,
): void {
  for (const page of pages) {
    checkBoxes(page, findings);
    checkTrim(page, pages[0], expected, findings);
    checkAnnotations(file, page, findings);
  }
  if (expected.pages !== undefined && expected.pages !== pages.length) {
    findings.fail('page-count', {
      zh: `有 ${pages.length} 页，应为 ${expected.pages} 页`,
      en: `${pages.length} pages instead of ${expected.pages}`,
    });
  }
  if (file.bytes.length > MOST_BYTES_A_PAGE * pages.length) {
    findings.fail('file-size', {
      zh: `平均每页超过 64 MB，很可能把整套字库或未压缩的图片装了进去`,
      en: 'more than 64 MB a page: whole fonts or unpacked pictures are inside',
    });
  }
}

function checkBoxes(
  { number, media, crop, bleed, trim, art }: PageFacts,
  findings: Findings,
): void {
  const fail = (zh: string, en: string) =>
    findings.fail('page-boxes', { zh, en }, { page: number });
  if (media === undefined) fail('没有 MediaBox', 'no MediaBox');
  if (trim !== undefined && art !== undefined)
    fail('TrimBox 和 ArtBox 只能有一个', 'both a TrimBox and an ArtBox');
  const page = trim ?? art;
  if (page === undefined) return fail('没有 TrimBox', 'no TrimBox');
  if (bleed !== undefined && !holds(bleed, page))
    fail('成品框伸到出血框之外', 'the TrimBox reaches beyond the BleedBox');
  const inner: Box = bleed ?? page;
  if (media !== undefined && !holds(media, inner))
    fail('出血框伸到页面框之外', 'the BleedBox reaches beyond the MediaBox');
  if (crop !== undefined && !holds(crop, page))
    fail('裁剪框切掉了成品', 'the CropBox cuts the trim');
}

const sizeOf = (box: Box) => ({ width: box.right - box.left, height: box.top - box.bottom });

function checkTrim(
  { number, trim, art }: PageFacts,
  first: PageFacts | undefined,
  { trims }: Expected,
  findings: Findings,
): void {
  const box = trim ?? art;
  const other = first?.trim ?? first?.art;
  if (box === undefined || other === undefined) return;
  const size = sizeOf(box);
  const wanted = trims ?? [sizeOf(other)];
  const isSame = wanted.some(
    ({ width, height }) =>
      Math.abs(size.width - width) < SAME && Math.abs(size.height - height) < SAME,
  );
  if (isSame) return;
  const mm = (points: number) => Math.round((points / 72) * 254) / 10;
  const named = `${mm(size.width)} × ${mm(size.height)} mm`;
  findings.fail(
    'trim-size',
    { zh: `成品尺寸是 ${named}，不对`, en: `the trim is ${named}, which it should not be` },
    { page: number },
  );
}

/** Nothing but what printers themselves put there may lie on what is printed. */
function checkAnnotations(file: PdfFile, page: PageFacts, findings: Findings): void {
  const list = file.get(page.dict, 'Annots');
  for (const annotation of isList(list) ? list : []) {
    const kind = nameOf(file.get(annotation, 'Subtype')) ?? '';
    const rect = file.get(annotation, 'Rect');
    const [a = 0, b = 0, c = 0, d = 0] = isList(rect)
      ? rect.map((n) => Number(file.resolve(n)))
      : [];
    const box = {
      left: Math.min(a, c),
      right: Math.max(a, c),
      bottom: Math.min(b, d),
      top: Math.max(b, d),
    };
    if (kind === 'TrapNet' || kind === 'PrinterMark' || !touches(box, page.printed)) continue;
    findings.fail(
      'no-annotations',
      { zh: `出血以内有 ${kind} 注释`, en: `a ${kind} annotation lies inside the bleed` },
      { page: page.number, box },
    );
  }
}
