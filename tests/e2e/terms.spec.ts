import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './hosts';

test.describe.configure({ timeout: 180_000 });

const HEADLINE = '打造民生“升级版” 增强百姓幸福感';
const field = (page: Page, nth: number, name: string) =>
  page.getByRole('textbox', { name: `第 ${nth} 条：${name}`, exact: true });
const printedWords = async (page: Page) =>
  (await page.locator('svg.sheet').allTextContents()).join('');

async function openSample(page: Page): Promise<void> {
  await page.getByRole('row').getByText(HEADLINE).first().click();
  await page.getByRole('button', { name: /^名词解释/u }).click();
  await expect(field(page, 1, '名词')).toHaveValue('大班额');
}

test('a reporter explains a term, takes a slip back, and finds it on the page and the web page', async ({
  desk,
}) => {
  const { page } = desk;
  await openSample(page);
  await page.getByRole('button', { name: '加一条名词' }).click();
  await expect(field(page, 5, '名词')).toBeFocused();
  await page.keyboard.insertText('雪亮工程');
  await field(page, 5, '解释').click();
  await page.keyboard.insertText('把公共视频联成一张网。');
  await field(page, 5, '出处').click();
  await page.keyboard.insertText('市公安局');
  const strip = '雪亮工程把公共视频联成一张网。（市公安局）';
  await expect.poll(() => printedWords(page), { timeout: 60_000 }).toContain(strip);

  await page.getByRole('button', { name: '删去第 5 条' }).click();
  await expect(field(page, 5, '名词')).toHaveCount(0);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(field(page, 5, '名词')).toHaveValue('雪亮工程');
  await page.getByRole('button', { name: '上移第 5 条' }).click();
  await expect(field(page, 4, '名词')).toHaveValue('雪亮工程');
  await field(page, 4, '出处').click();
  await page.keyboard.press('Control+z');
  await expect(field(page, 5, '名词')).toHaveValue('雪亮工程');

  await page.screenshot({ path: test.info().outputPath('terms.png') });
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '输出网页' }).click();
  const copy = test.info().outputPath('terms.html');
  await (await coming).saveAs(copy);
  const html = await readFile(copy, 'utf8');
  expect(html.replaceAll(/<[^>]+>/gu, '')).toContain(strip);
});
