import { expect, type Page } from '@playwright/test';

const HEADLINE = '打造民生“升级版” 增强百姓幸福感';

/** From the library to the desk, where the sample's first commentary stands open. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('row').getByText(HEADLINE).first().click();
  await expect(page.getByRole('textbox', { name: '举措一 解读正文' })).toBeVisible();
}
