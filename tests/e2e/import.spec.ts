import type { Page } from '@playwright/test';
import { expect, test } from './hosts';

test.describe.configure({ timeout: 180_000 });

interface Upload {
  readonly name: string;
  readonly text: string;
}

async function choose(page: Page, ...uploads: readonly Upload[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件…' }).click();
  const files = uploads.map(({ name, text }) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  }));
  await (await chooser).setFiles(files);
}

/** Drops files on the window as the desktop would. */
async function drop(page: Page, ...uploads: readonly Upload[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, text } of all) transfer.items.add(new File([text], name));
    return transfer;
  }, uploads);
  await page.dispatchEvent('.window', 'dragover', { dataTransfer });
  await page.dispatchEvent('.window', 'drop', { dataTransfer });
}

const report = (title: string, count = 2): string =>
  [
    title,
    '一、今年任务',
    ...Array.from(
      { length: count },
      (_, at) => `【举措${at + 1}】${title}，新建学校${at + 1}0所。`,
    ),
  ].join('\n');

const ROADS = { name: '修路.txt', text: report('修好农村公路') };
const SCHOOLS = { name: '办学.txt', text: report('办好人民满意的教育', 3) };

const tree = (page: Page) => page.getByRole('tree');
const stories = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const arrival = (page: Page, name: string) => page.locator('.arrival').filter({ hasText: name });

async function backToLibrary(page: Page): Promise<void> {
  await page.getByRole('button', { name: '稿件库', exact: true }).first().click();
  await expect(page.getByRole('button', { name: '选择文件…' })).toBeVisible();
}

test('a reading that takes long is cancelled, and nothing is imported', async ({
  desk: { page },
}) => {
  await choose(page, { name: '大.txt', text: '今年要办好十件民生实事。\n\n'.repeat(400_000) });
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('正在读入“大.txt”')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '选择文件…' })).toBeEnabled();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /十件民生实事/u })).toHaveCount(0);
});

test('a report that was imported before opens its story, or becomes another that is told apart', async ({
  desk: { page },
}) => {
  await choose(page, ROADS);
  await expect(tree(page)).toBeVisible();
  await backToLibrary(page);
  const dialog = page.getByRole('alertdialog', { name: '这份报告导入过' });

  await choose(page, { ...ROADS, name: '修路（副本）.txt' });
  await expect(dialog).toContainText('《修好农村公路》');
  await expect(dialog.getByRole('button', { name: '打开已有的稿件' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(stories(page, '修好农村公路')).toHaveCount(1);
  await expect(page.getByText('相同原文')).toHaveCount(0);

  await choose(page, { ...ROADS, name: '修路（副本）.txt' });
  await dialog.getByRole('button', { name: '另存为新稿' }).click();
  await expect(tree(page)).toBeVisible();
  await backToLibrary(page);
  await expect(stories(page, '修好农村公路').getByText('相同原文')).toHaveCount(2);
  await expect(stories(page, '修路（副本）.txt')).toHaveCount(1);

  await choose(page, ROADS);
  await dialog.getByRole('button', { name: '打开已有的稿件' }).click();
  await expect(page.getByRole('textbox', { name: '举措1 解读正文' })).toBeVisible();
});

test('several reports come in one after the other, and each says what became of it', async ({
  desk: { page },
}) => {
  await choose(page, ROADS);
  await expect(tree(page)).toBeVisible();
  await backToLibrary(page);

  await drop(page, SCHOOLS, ROADS, { name: '空.txt', text: '' });
  await expect(page.getByText('导入 1 份，共 3 份')).toBeVisible();
  await expect(arrival(page, '办学.txt')).toContainText('已导入，3 条举措');
  await expect(arrival(page, '修路.txt')).toContainText('稿件库里已有相同原文');
  await expect(arrival(page, '空.txt')).toContainText('空.txt 是空的');
  await expect(stories(page, '办好人民满意的教育')).toHaveCount(1);

  await arrival(page, '修路.txt').getByRole('button', { name: '另存为新稿' }).click();
  await expect(page.getByText('导入 2 份，共 3 份')).toBeVisible();
  await expect(stories(page, '修好农村公路')).toHaveCount(2);
  await arrival(page, '办学.txt').getByRole('button', { name: /^打开/u }).click();
  await expect(tree(page)).toContainText('办好人民满意的教育');
});

test('stopping leaves the reports that wait outside', async ({ desk: { page } }) => {
  const big = { name: '大.txt', text: '今年要办好十件民生实事。\n\n'.repeat(300_000) };
  await choose(page, big, SCHOOLS, ROADS);
  await expect(page.getByText('第 1 份，共 3 份')).toBeVisible();
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('导入 0 份，共 3 份')).toBeVisible();
  await expect(page.getByText('已停下，没有导入')).toHaveCount(3);
  await expect(stories(page, '办好人民满意的教育')).toHaveCount(0);
  await page.getByRole('button', { name: '收起' }).click();
  await expect(page.locator('.arrival')).toHaveCount(0);
});

test('a file dropped while writing is compared as a new version, or becomes another story', async ({
  desk: { page },
}) => {
  await choose(page, ROADS);
  await page.getByRole('button', { name: '确认结构，开始撰写' }).click();
  const editor = page.getByRole('textbox', { name: '举措1 解读正文' });
  await editor.click();
  await page.keyboard.insertText('路修到家门口。');

  const dialog = page.getByRole('alertdialog', { name: '拖进来的是什么？' });
  await drop(page, { ...ROADS, text: ROADS.text.replace('新建学校10所', '新建学校15所') });
  await expect(dialog).toContainText('“修路.txt”');
  await dialog.getByRole('button', { name: '这是新版，去比对' }).click();
  const renewal = page.getByRole('alertdialog', { name: '载入新稿，记一条勘误' });
  await expect(renewal.locator('ins')).toHaveText(/5|15/u);
  await renewal.getByRole('button', { name: '取消' }).click();
  await page.keyboard.press('Alt+2');
  await expect(editor).toHaveText('路修到家门口。');

  await drop(page, SCHOOLS, ROADS);
  await expect(dialog.getByRole('button', { name: '这是新版，去比对' })).toHaveCount(0);
  await dialog.getByRole('button', { name: '作为新稿导入' }).click();
  await expect(page.getByText('导入 1 份，共 2 份')).toBeVisible();
  await stories(page, '修好农村公路')
    .getByRole('button', { name: '修好农村公路', exact: true })
    .click();
  await expect(editor).toHaveText('路修到家门口。');
});
