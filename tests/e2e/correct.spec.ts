import type { Locator, Page } from '@playwright/test';
import { expect, test } from './hosts';

test.describe.configure({ timeout: 180_000 });

/** What stands under （一） are the real measures: the reporter wants 一是. */
const WHOLE = [
  '政府工作报告',
  '一、今年目标任务',
  '（一）稳住就业基本盘。全年城镇新增就业60万人。',
  '一是扩大岗位供给，支持企业稳岗扩岗。',
  '二是办好技能培训，培训10万人次。',
  '（二）办好人民满意的教育。全年新增学位2万个。',
  '三是新建学校10所，改造校舍50栋。',
].join('\n');

interface Upload {
  readonly name: string;
  readonly text?: string;
  readonly bytes?: Buffer;
}

async function importReport(page: Page, { name, text = '', bytes }: Upload): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件…' }).click();
  const buffer = bytes ?? Buffer.from(text);
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer });
  await expect(tree(page)).toBeVisible();
}

const tree = (page: Page): Locator => page.getByRole('tree');
const items = (page: Page): Locator => tree(page).getByRole('treeitem');
const item = (page: Page, words: string): Locator => items(page).filter({ hasText: words });
const rowWith = (page: Page, words: string): Locator =>
  page.locator('.source-row').filter({ hasText: words });
const styles = (page: Page): Locator => page.getByRole('radiogroup', { name: '哪一级是“举措”' });
const initiatives = async (page: Page): Promise<number> =>
  tree(page).locator('[data-role="initiative"]').count();
const said = (page: Page): Locator => page.locator('.correct-said');
const ledgerCloses = (page: Page): Locator =>
  page.getByText(/^\d+ = 入稿 \d+ \+ 舍弃 \d+ \+ 空白 \d+$/u);
const undo = (page: Page): Promise<void> => page.keyboard.press('ControlOrMeta+z');
const saved = (page: Page): Promise<void> => expect(page.getByText(/^已存/u)).toBeVisible();

test('the level that announces the initiatives is looked at, chosen and taken back', async ({
  desk: { page },
}) => {
  await importReport(page, { name: '报告.txt', text: WHOLE });
  const style = (name: string) =>
    styles(page).getByRole('radio', { name: new RegExp(`^${name}`, 'u') });
  await style('（一）').click();
  await expect.poll(() => initiatives(page)).toBe(2);
  await style('一是').hover();
  await expect(tree(page)).toHaveAttribute('data-preview', 'true');
  await expect.poll(() => initiatives(page)).toBe(3);
  await expect(style('（一）')).toBeChecked();

  await style('一是').click();
  await page.mouse.move(700, 10);
  await expect(style('一是')).toBeChecked();
  await expect.poll(() => initiatives(page)).toBe(3);
  await expect(ledgerCloses(page)).toBeVisible();

  await tree(page).focus();
  await undo(page);
  await expect(style('（一）')).toBeChecked();
  await expect.poll(() => initiatives(page)).toBe(2);
});

test('a report is cut anew by hand from （一） to 一是, and back', async ({ desk: { page } }) => {
  await importReport(page, { name: '报告.txt', text: WHOLE });
  await styles(page)
    .getByRole('radio', { name: /^（一）/u })
    .click();
  await expect.poll(() => initiatives(page)).toBe(2);
  await page.getByRole('button', { name: '只看接缝' }).click();
  for (const label of ['（一）稳住', '（二）办好']) {
    await rowWith(page, label)
      .getByRole('button', { name: /改标签/u })
      .click();
    await page.getByRole('menuitem', { name: '小节' }).click();
    await expect(item(page, label)).toHaveAttribute('data-role', 'section');
  }
  for (const label of ['一是扩大', '二是办好', '三是新建']) {
    await rowWith(page, label)
      .getByRole('button', { name: /改标签/u })
      .click();
    await page.getByRole('menuitem', { name: '举措' }).click();
  }
  await expect.poll(() => initiatives(page)).toBe(3);
  await expect(ledgerCloses(page)).toBeVisible();
  await tree(page).focus();
  for (let step = 0; step < 5; step += 1) await undo(page);
  await expect.poll(() => initiatives(page)).toBe(2);
  await expect(item(page, '稳住就业基本盘')).toHaveAttribute('data-role', 'initiative');
});

const SAMPLE = 'samples/hengyang-2019-minsheng.md';

async function importSample(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件…' }).click();
  await (await chooser).setFiles(SAMPLE);
  await page.getByRole('button', { name: '另存为新稿' }).click();
  await expect(tree(page)).toBeVisible();
}

test('a join is undone at its seam, and tree and ledger follow', async ({ desk: { page } }) => {
  await importSample(page);
  const row = rowWith(page, '激发贫困地区和贫');
  await expect(row).toContainText('困群众的内生动力');
  const poverty = item(page, '坚决打好精准脱贫攻坚战');
  await expect(poverty.getByLabel('有接合')).toBeVisible();
  await row.getByRole('button', { name: '接合 21→23，撤销' }).click();
  await expect(said(page)).toHaveText('接缝已拆开，另起一段');
  await expect(row).not.toContainText('困群众的内生动力');
  await expect(poverty.getByLabel('有接合')).toHaveCount(0);
  await expect(ledgerCloses(page)).toBeVisible();
  await tree(page).focus();
  await undo(page);
  await expect(row).toContainText('困群众的内生动力');
});

test('a question is answered where it is asked', async ({ desk: { page } }) => {
  await importSample(page);
  await expect(page.getByText('1 处待确认', { exact: true })).toBeVisible();
  await page.getByRole('group', { name: '待确认' }).getByRole('button', { name: /接合/u }).click();
  await expect(page.getByText('1 处待确认', { exact: true })).toHaveCount(0);
  await expect(rowWith(page, '落实促进农民收入')).toContainText('休闲农业企业。');
});

test('a file read in the wrong encoding is read in the right one, and back', async ({
  desk: { page },
}) => {
  // 政府工作报告…【举措一】稳就业。 in GB18030
  const gb = Buffer.from(
    'd5feb8aeb9a4d7f7b1a8b8e60aa1bebed9b4ebd2bba1bfcec8becdd2b5a1a30aa1bebed9b4ebb6fea1bfb0ecbdccd3fda1a30a',
    'hex',
  );
  await importReport(page, { name: '报告.txt', bytes: gb });
  await expect(item(page, '稳就业')).toBeVisible();
  const encodings = page.getByRole('radiogroup', { name: '编码' });
  const chosen = encodings.getByRole('radio', { checked: true });
  await expect(chosen).toContainText('GB18030');
  await expect(chosen).toContainText('严格通过');
  await encodings.getByRole('radio', { name: /BIG5/u }).click();
  await expect(chosen).toContainText('BIG5');
  await expect(item(page, '稳就业')).toHaveCount(0);
  await encodings.getByRole('radio', { name: /GB18030/u }).click();
  await expect(item(page, '稳就业')).toBeVisible();
  await tree(page).focus();
  await undo(page);
  await expect(chosen).toContainText('BIG5');
  await undo(page);
  await expect(chosen).toContainText('GB18030');
  await expect(item(page, '稳就业')).toBeVisible();
});

/** Goes down the tree, with the keyboard alone, to the line that says these words. */
async function walkTo(page: Page, words: string): Promise<void> {
  await tree(page).focus();
  await page.keyboard.press('Home');
  const current = tree(page).locator('[aria-selected="true"]');
  for (let step = 0; step < 40; step += 1) {
    if (((await current.textContent()) ?? '').includes(words)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the tree has no line with ${words}`);
}

test('merge, split, promote, demote and drop need no mouse', async ({ desk: { page } }) => {
  await importSample(page);
  await walkTo(page, '坚决打好污染防治攻坚战');
  await page.keyboard.press('m');
  await expect(said(page)).toHaveText('已并入举措二');
  await expect.poll(() => initiatives(page)).toBe(15);
  await undo(page);
  await expect.poll(() => initiatives(page)).toBe(16);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(() => initiatives(page)).toBe(15);
  await undo(page);

  await walkTo(page, '大力发展现代文化产业');
  await page.keyboard.press('s');
  await expect(said(page)).toContainText('再按 S');
  await expect(page.locator('.row-caret')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('s');
  await expect(said(page)).toHaveText('已拆成两条举措');
  await expect.poll(() => initiatives(page)).toBe(17);

  await walkTo(page, '完善公共文化服务体系');
  await page.keyboard.press('[');
  await expect(item(page, '完善公共文化服务体系').first()).toHaveAttribute('data-role', 'section');
  await page.keyboard.press(']');
  await expect(item(page, '完善公共文化服务体系').first()).toHaveAttribute(
    'data-role',
    'initiative',
  );

  await walkTo(page, '大力支持国防和后备力量建设');
  await page.keyboard.press('Delete');
  await expect(said(page)).toContainText('已舍弃');
  await expect(item(page, '大力支持国防')).toHaveCount(0);
  await expect.poll(() => initiatives(page)).toBe(16);
  await expect(ledgerCloses(page)).toBeVisible();
  await saved(page);
});

test('a command that cannot be done says why', async ({ desk: { page } }) => {
  await importSample(page);
  await walkTo(page, '打造民生');
  await page.keyboard.press('m');
  await expect(said(page)).toHaveText('题区的行不能合并');
  await expect(page.getByRole('button', { name: '合并' })).toHaveAccessibleDescription(
    '题区的行不能合并',
  );
});

test('decisions outlive a reload and a restart', async ({ desk }) => {
  await importSample(desk.page);
  await walkTo(desk.page, '坚决打好污染防治攻坚战');
  await desk.page.keyboard.press('m');
  await expect.poll(() => initiatives(desk.page)).toBe(15);
  await saved(desk.page);
  await desk.page.reload();
  await expect.poll(() => initiatives(desk.page)).toBe(15);
  const page = await desk.restart();
  await expect(page.getByRole('textbox', { name: '举措一 解读正文' })).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect.poll(() => initiatives(page)).toBe(15);
  await tree(page).focus();
  await undo(page);
  await expect.poll(() => initiatives(page)).toBe(16);
});

test('the structure that is confirmed is the one that is written about', async ({
  desk: { page },
}) => {
  await importSample(page);
  await walkTo(page, '坚决打好污染防治攻坚战');
  await page.keyboard.press('m');
  await page.getByRole('button', { name: '确认结构，开始撰写' }).click();
  await expect(page.getByRole('textbox', { name: '举措一 解读正文' })).toBeVisible();
  await expect(page.getByText('/ 15', { exact: false }).first()).toBeVisible();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('region', { name: '原文' })).toContainText('坚决打好污染防治攻坚战');
});

test('an initiative with commentary is not cut from under it', async ({ desk: { page } }) => {
  await importSample(page);
  await page.getByRole('button', { name: '确认结构，开始撰写' }).click();
  const editor = page.getByRole('textbox', { name: '举措一 解读正文' });
  await editor.click();
  await page.keyboard.insertText('守住底线。');
  await expect(page.getByText(/已存/u).first()).toBeVisible();
  await page.keyboard.press('Alt+1');
  await walkTo(page, '坚决打好防范化解');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('alert')).toContainText('解读');
  await expect.poll(() => initiatives(page)).toBe(16);
});

test('a changed report is compared, takes the old one’s place with a reason, and says so', async ({
  desk: { page },
}) => {
  const text = '标题\n一、目标\n【举措一】稳就业60万人。\n【举措二】扩大岗位供给。';
  await importReport(page, { name: '报告.txt', text });
  await page.getByRole('button', { name: '确认结构，开始撰写' }).click();
  await page.getByRole('textbox', { name: '举措一 解读正文' }).click();
  await page.keyboard.insertText('看数字。');
  await expect(page.getByText(/已存/u).first()).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(tree(page)).toBeVisible();

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '载入新稿…' }).click();
  const buffer = Buffer.from(text.replace('60万人', '65万人'));
  await (await chooser).setFiles({ name: '报告.txt', mimeType: 'text/plain', buffer });
  const dialog = page.getByRole('alertdialog', { name: '载入新稿，记一条勘误' });
  await expect(dialog.locator('del')).toHaveText(/0|60/u);
  await expect(dialog.locator('ins')).toHaveText(/5|65/u);
  await expect(dialog.getByRole('button', { name: '载入新稿' })).toBeDisabled();
  await dialog.getByLabel('它的解读归').selectOption({ index: 1 });
  await dialog.getByLabel('勘误原因').fill('数字有误');
  await dialog.getByRole('button', { name: '载入新稿' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(rowWith(page, '稳就业65万人')).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(page.getByText(/^勘误 \d{4}-\d{2}-\d{2}：数字有误$/u)).toBeVisible();
  await expect(page.getByRole('textbox', { name: '举措一 解读正文' })).toHaveText('看数字。');
});
