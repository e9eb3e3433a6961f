import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from './hosts';
import { openSample } from './open-sample';

/**
 * Screen is print (T-07): the page on the desk and the page of the exported PDF, both as pixels.
 */
const DPI = 100;
const PIXELS_A_POINT = DPI / 72;

/** After a blur of so many pixels a pixel may differ by so much of 255, one in a hundred by more. */
const BLUR = 2;
const MOST_DIFFERENCE = 32;
const MOST_SHARE = 0.01;

test.describe.configure({ timeout: 180_000 });

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels from the raster's left and top. */
interface Place {
  readonly x: number;
  readonly y: number;
}

async function chooseTemplate(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /版面模板/u }).click();
  await page.getByRole('option', { name }).first().click();
}

/** The first page alone on white, in the press's pixels and as far off their grid as the PDF. */
async function seen(page: Page, { x, y }: Place): Promise<{ png: Buffer; size: Size }> {
  const sheet = page.locator('svg.sheet').first();
  await sheet.locator('text').first().waitFor();
  await page.waitForTimeout(800);
  const shift = { scale: PIXELS_A_POINT, x: x % 1, y: y % 1 };
  const size = await sheet.evaluate((svg, { scale, ...by }) => {
    const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    const frame = document.createElement('div');
    frame.id = 'alone';
    frame.style.cssText = 'position:fixed;inset:0;z-index:99999;background:#fff';
    const copy = svg.cloneNode(true);
    if (!(copy instanceof SVGElement)) throw new Error('no page');
    copy.setAttribute('viewBox', `${-by.x / scale} ${-by.y / scale} ${width} ${height}`);
    copy.setAttribute('width', String(width * scale));
    copy.setAttribute('height', String(height * scale));
    copy.style.cssText = 'background:#fff;box-shadow:none';
    for (const mark of copy.querySelectorAll('.sheet-mark')) mark.remove();
    frame.append(copy);
    document.body.append(frame);
    return { width: Math.floor(width * scale), height: Math.floor(height * scale) };
  }, shift);
  await page.setViewportSize(size);
  const png = await page.screenshot({ animations: 'disabled' });
  await page.evaluate(() => document.querySelector('#alone')?.remove());
  await page.setViewportSize({ width: 1440, height: 900 });
  return { png, size };
}

/** Where the trimmed page begins in the raster of a PDF's first page, in pixels. */
function trimIn(file: string): Place {
  const boxes = execFileSync('pdfinfo', ['-box', file], { encoding: 'utf8' });
  const at = (name: string) => (new RegExp(`${name}:\\s+(.*)`, 'u').exec(boxes)?.[1] ?? '').trim();
  const [left = 0, , , top = 0] = at('TrimBox').split(/\s+/u).map(Number);
  const [, , , foot = 0] = at('MediaBox').split(/\s+/u).map(Number);
  const height = foot * PIXELS_A_POINT;
  // The raster has whole pixels, and the page stands higher by what they add.
  return {
    x: left * PIXELS_A_POINT,
    y: height - Math.ceil(height) + (foot - top) * PIXELS_A_POINT,
  };
}

/** The trimmed first page of a PDF as a press's raster shows it. */
function printed(file: string, { x, y }: Place, { width, height }: Size): Buffer {
  const crop = ['-x', Math.floor(x), '-y', Math.floor(y), '-W', width, '-H', height].map(String);
  const first = ['-f', '1', '-l', '1', '-singlefile', '-r', `${DPI}`, '-png'];
  return execFileSync('pdftoppm', [...first, ...crop, file], { maxBuffer: 1 << 28 });
}

/** The share of pixels that differ by more than they may, both blurred. */
async function differing(a: Buffer, b: Buffer, { width, height }: Size): Promise<number> {
  const grey = async (png: Buffer) =>
    await sharp(png)
      .resize(width, height, { fit: 'fill' })
      .flatten({ background: '#fff' })
      .greyscale()
      .blur(BLUR)
      .raw()
      .toBuffer();
  const [one, other] = await Promise.all([grey(a), grey(b)]);
  let count = 0;
  for (const [index, value] of one.entries()) {
    if (Math.abs(value - (other[index] ?? 0)) > MOST_DIFFERENCE) count += 1;
  }
  return count / one.length;
}

for (const name of ['四开解读版', '对开解读版']) {
  test(`the page on the desk is the page of the PDF: ${name} (T-07) @loopback`, async ({
    desk,
  }) => {
    const { page } = desk;
    await openSample(page);
    await chooseTemplate(page, name);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '输出 PDF' }).click();
    const overset = page.getByRole('button', { name: '转到后版，照样输出' });
    await Promise.race([coming, overset.click().catch(() => undefined)]);
    const file = test.info().outputPath('page.pdf');
    await (await coming).saveAs(file);
    const trim = trimIn(file);
    const { png, size } = await seen(page, trim);
    const pdf = printed(file, trim, size);
    await sharp(png).toFile(test.info().outputPath('seen.png'));
    await sharp(pdf).toFile(test.info().outputPath('printed.png'));
    const share = await differing(png, pdf, size);
    process.stdout.write(`T-07 ${name}: ${(share * 100).toFixed(3)} % of pixels differ\n`);
    expect(share).toBeLessThanOrEqual(MOST_SHARE);
    const moved = await sharp(pdf).extend({ left: 4, background: '#fff' }).toBuffer();
    const other = await differing(png, moved, size);
    expect(other, 'a page moved by four pixels would be seen').toBeGreaterThan(MOST_SHARE);
  });
}
