import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readGlyphs } from '../unit/press/read-pdf';
import { expect, test } from './hosts';

const REPORT = 'samples/hengyang-2019-minsheng.md';
const HEADLINE = '打造民生“升级版” 增强百姓幸福感';

const editorOf = (page: Page, label: string) =>
  page.getByRole('textbox', { name: `${label} 解读正文` });

/** Words on the page preview, as its painter drew them. */
async function printedWords(page: Page): Promise<string> {
  const sheets = await page.locator('svg.sheet').allTextContents();
  return sheets.join('');
}

/** The page is shown once its faces are there: some hundred megabytes, slow through the double. */
function expectOnPage(page: Page) {
  return expect.poll(() => printedWords(page), { timeout: 60_000 });
}

test.describe.configure({ timeout: 180_000 });

async function importReport(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件…' }).click();
  await (await chooser).setFiles(REPORT);
  await page.getByRole('button', { name: '另存为新稿' }).click();
  await expect(page.getByText('4 个小节 · 16 条举措')).toBeVisible();
  await expect(page.getByRole('button', { name: /^接合 \d+→\d+，撤销$/u })).toHaveCount(2);
  await page.getByRole('button', { name: '确认结构，开始撰写' }).click();
  await expect(editorOf(page, '举措一')).toBeVisible();
}

/** Opens the story without commentary; the sample stands beside it in the library. */
async function openImported(page: Page): Promise<void> {
  const editor = editorOf(page, '举措一');
  const row = page.getByRole('row', { name: /1 \/ 16/u }).getByText(HEADLINE);
  await expect(editor.or(row).first()).toBeVisible();
  if (await row.isVisible()) await row.click();
  await expect(editor).toBeVisible();
}

async function saved(page: Page, title: () => Promise<string>): Promise<void> {
  await expect.poll(title).toBe(`${HEADLINE} — 解读`);
  await expect(page.getByText(/已存/u).first()).toBeVisible();
}

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await coming;
  const copy = test.info().outputPath(file.suggestedFilename());
  await file.saveAs(copy);
  return { name: file.suggestedFilename(), bytes: await readFile(copy) };
}

test('a reporter imports, writes, sees it on the page, restarts, and exports page and web page', async ({
  desk,
}) => {
  await importReport(desk.page);
  const editor = editorOf(desk.page, '举措一');
  await expect(desk.page.getByText('与导入件逐字一致')).toBeVisible();

  await editor.click();
  await desk.page.keyboard.insertText('债务有上限，举债要入账。');
  await expect.poll(() => desk.title()).toBe(`● ${HEADLINE} — 解读`);
  await expectOnPage(desk.page).toContain('债务有上限，举债要入账。');
  await expectOnPage(desk.page).toContain('草稿');
  await desk.page.getByRole('button', { name: '通过', exact: true }).click();
  await expectOnPage(desk.page).not.toContain('草稿');
  await saved(desk.page, () => desk.title());

  const page = await desk.restart();
  await openImported(page);
  await expect(editorOf(page, '举措一')).toHaveText('债务有上限，举债要入账。');
  await expectOnPage(page).toContain('债务有上限，举债要入账。');

  const pdf = await download(page, '输出 PDF');
  expect(pdf.name).toMatch(/\.pdf$/u);
  const glyphs = (await readGlyphs(pdf.bytes)).flat();
  const words = glyphs.map(({ text }) => text).join('');
  expect(words).toContain('债务有上限，举债要入账。');
  expect(words).toContain('【举措一】坚决打好防范化解重大风险攻坚战。');

  const web = await download(page, '输出网页');
  expect(web.name).toMatch(/\.html$/u);
  const html = web.bytes.toString('utf8');
  expect(html).toContain('债务有上限，举债要入账。');
  expect(html).not.toContain('<script');
});

test('Chinese typed through an input method arrives once and whole', async ({ desk }) => {
  await importReport(desk.page);
  await editorOf(desk.page, '举措一').click();
  const input = await desk.page.context().newCDPSession(desk.page);
  for (const text of ['j', 'jie', 'jiedu', '解读']) {
    await input.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await input.send('Input.insertText', { text: '解读' });
  await desk.page.keyboard.insertText('好政策');
  await expect(editorOf(desk.page, '举措一')).toHaveText('解读好政策');
  await expectOnPage(desk.page).toContain('解读好政策');
  await saved(desk.page, () => desk.title());
});

test('bold, lists and undo stay with their initiative', async ({ desk }) => {
  await importReport(desk.page);
  const { page } = desk;
  await editorOf(page, '举措一').click();
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.insertText('守住底线');
  await expect(editorOf(page, '举措一').locator('strong')).toHaveText('守住底线');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(editorOf(page, '举措二')).toBeVisible();
  await editorOf(page, '举措二').click();
  await page.keyboard.insertText('第二条');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(editorOf(page, '举措一')).toHaveText('守住底线');
  await editorOf(page, '举措一').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editorOf(page, '举措一')).toHaveText('');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(editorOf(page, '举措二')).toHaveText('第二条');
});

test('the report’s words cannot be edited, and a click on the page finds their initiative', async ({
  desk,
}) => {
  await importReport(desk.page);
  const { page } = desk;
  const source = page.getByText('坚决打好防范化解重大风险攻坚战。', { exact: false }).first();
  await source.click();
  await page.keyboard.insertText('改一个字');
  await expect(page.getByText('改一个字')).toHaveCount(0);
  await page.locator('svg.sheet text', { hasText: '【举措三】' }).first().click();
  await expect(editorOf(page, '举措三')).toBeVisible();
});

test('the headline is broken by hand, and stays so (H-05)', async ({ desk }) => {
  await importReport(desk.page);
  const { page } = desk;
  const headline = page.locator('svg.sheet text[font-family="songBlack"]', { hasText: '打造' });
  await expectOnPage(page).toContain('打造民生');
  await page.getByRole('button', { name: /^题区/u }).click();
  const dialog = page.getByRole('dialog', { name: '题区' });
  await dialog.getByRole('button', { name: '在“民生”后断行' }).click();
  await expect(dialog.getByText('定了 1 处，各版式都照此断')).toBeVisible();
  await expect(headline).toHaveText('打造民生');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/已存/u).first()).toBeVisible();
  await page.reload();
  await openImported(page);
  await expectOnPage(page).toContain('打造民生');
  await page.getByRole('button', { name: /^题区/u }).click();
  await expect(dialog.getByRole('button', { name: '在“民生”后断行' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await dialog.getByRole('button', { name: '恢复自动' }).click();
  await expect(dialog.getByText('没有定，按词自动断')).toBeVisible();
});

test('a file that is no report is refused in one sentence, and nothing is added', async ({
  desk,
}) => {
  const { page } = desk;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件…' }).click();
  await (
    await chooser
  ).setFiles({ name: '空.md', mimeType: 'text/plain', buffer: Buffer.from('') });
  await expect(page.getByText('空.md 是空的')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('row', { name: /16 \/ 16/u })).toHaveCount(1);
});

test('the page template is chosen from a list of all of them, or turned with the arrow keys', async ({
  desk,
}) => {
  const { page } = desk;
  await page.getByRole('row').getByText(HEADLINE).first().click();
  const chooser = page.getByRole('button', { name: /版面模板/u });
  await expect(chooser).toContainText('四开解读版');
  await chooser.click();
  await expect(page.getByRole('option')).toHaveCount(7);
  await page.getByRole('option', { name: '对开解读版' }).click();
  await expect(chooser).toContainText('对开解读版');
  await expectOnPage(page).toContain('举措一');
  await page.keyboard.press('ArrowRight');
  await expect(chooser).toContainText('对开传统版');
  await desk.restart();
  await expect(desk.page.getByRole('button', { name: /版面模板/u })).toContainText('对开传统版');
});
