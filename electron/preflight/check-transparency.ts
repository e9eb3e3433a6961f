import type { Paint } from './paint';
import type { PdfFile } from './pdf-file';
import type { PageFacts } from './pages';
import type { Findings, Place } from './report';
import { nameOf } from './values';

/** PDF/X-1a knows no transparency (ISO 15930-4, 6.3.2): everything paints flat. */
export function checkTransparency(paint: Paint, findings: Findings, place: Place): void {
  const { fillAlpha, strokeAlpha, blend, softMask } = paint.state;
  const fail = (zh: string, en: string) => findings.fail('no-transparency', { zh, en }, place);
  const strokes = paint.kind === 'stroke' || (paint.kind === 'text' && paint.mode % 4 > 0);
  if ((strokes ? strokeAlpha : fillAlpha) < 1) fail('画得半透明', 'painted half transparent');
  if (blend !== 'Normal' && blend !== 'Compatible')
    fail(`用了混合模式 ${blend}`, `blend mode ${blend}`);
  if (softMask) fail('用了软蒙版', 'a soft mask');
  if (paint.kind === 'image' && paint.hasSoftMask)
    fail('图片带透明蒙版', 'a picture with a soft mask');
}

/** @param objects the page, or a form that it draws */
export function checkGroup(file: PdfFile, page: PageFacts, findings: Findings): void {
  if (nameOf(file.get(file.get(page.dict, 'Group'), 'S')) !== 'Transparency') return;
  findings.fail(
    'no-transparency',
    { zh: '页面是透明组', en: 'the page is a transparency group' },
    { page: page.number },
  );
}
