import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './hosts';
import { openSample } from './open-sample';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

test.describe.configure({ timeout: 120_000 });

async function downloaded(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await press(page, button);
  const file = await coming;
  const copy = test.info().outputPath(file.suggestedFilename());
  await file.saveAs(copy);
  return { name: file.suggestedFilename(), bytes: await readFile(copy) };
}

test('an editor sees what stands against printing, goes to its place, and lets copy run on', async ({
  desk,
}) => {
  const { page } = desk;
  await openSample(page);
  await page.getByRole('textbox', { name: '举措一 解读正文' }).click();
  await page.keyboard.insertText('再看一遍。');
  await press(page, '印前检查');
  const findings = page.getByRole('list', { name: '印前检查' });
  await expect(findings.getByText('一版排不下')).toBeVisible({ timeout: 60_000 });
  await expect(findings.getByText('举措一的解读未通过')).toBeVisible();

  await expect(page.locator('.sheet-spot')).toHaveCount(0);
  await press(page, '看第 1 页');
  await expect(page.locator('.sheet-spot')).toBeInViewport();
  await page.screenshot({ path: test.info().outputPath('spot.png') });
  await findings.getByRole('button', { name: '填报眉' }).click();
  await expect(page.getByRole('dialog', { name: '题区' })).toBeVisible();
  await page.keyboard.press('Escape');

  await press(page, '输出 PDF/X-1a');
  await press(page, '只印已通过的');
  await expect(page.getByText('没有输出：一版排不下')).toBeVisible({ timeout: 60_000 });
  const pdf = await downloaded(page, '转到后版，照样输出');
  const certificate = page.getByRole('region', { name: '核对证明' });
  const hash = createHash('sha256').update(pdf.bytes).digest('hex');
  await expect(certificate.getByText(hash)).toBeVisible();
  await expect(certificate.getByText(pdf.name)).toBeVisible();
  const kept = await downloaded(page, '存核对证明');
  expect(kept.name).toBe(`${pdf.name}.verified.json`);
  expect(JSON.parse(kept.bytes.toString())).toMatchObject({ fileSha256: hash, equal: true });
});

test('a proof is never stopped, and says that it is one', async ({ desk }) => {
  const { page } = desk;
  await openSample(page);
  await press(page, '印前检查');
  await page.getByRole('radio', { name: '大样' }).click();
  await expect(page.getByText('带水印，不能付印')).toBeVisible();
  const proof = await downloaded(page, '输出 大样');
  expect(proof.bytes.toString('latin1', 0, 5)).toBe('%PDF-');
  await expect(page.getByRole('region', { name: '核对证明' })).toBeVisible();
});
