import type { Page } from '@playwright/test';
import { expect, test } from './hosts';

test.describe.configure({ timeout: 180_000 });

async function choose(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件…' }).click();
  const buffer = Buffer.from(text);
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer });
}

test('a reading that takes long is cancelled, and nothing is imported', async ({
  desk: { page },
}) => {
  await choose(page, '大.txt', '今年要办好十件民生实事。\n\n'.repeat(400_000));
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('正在读入“大.txt”')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '选择文件…' })).toBeEnabled();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /十件民生实事/u })).toHaveCount(0);
});
