import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium } from '../e2e/find-chromium.mjs';

/**
 * What a keystroke costs at the desk, in a real browser (spec E-05):
 * `node tests/quality/keystrokes.mjs [--report FILE] [TEMPLATE NAME …]` types 200 characters into a
 * commentary of the sample, or the first one of another report, and prints, for each template, milliseconds from the key to the character in the editor, to
 * the page's new rows in the document, and to the frame that paints them, median and 95th percentile.
 */
const CLI = fileURLToPath(new URL('../../cli/jiedu.mjs', import.meta.url));
const KEYS = 200;
const WORDS = '这是一段随手写下的解读，看版面跟不跟得上。';
const { values, positionals } = parseArgs({
  options: { report: { type: 'string' } },
  allowPositionals: true,
});
const templates = positionals.length > 0 ? positionals : ['四开解读版', '对开解读版'];

const library = mkdtempSync(join(tmpdir(), 'jiedu-keystrokes-'));
const env = { ...process.env, JIEDU_LIBRARY: library };
const server = spawn(process.execPath, [CLI, 'serve', '--no-open', '--port', '0'], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await page.goto(await addressOf(server));
  await (values.report === undefined ? openSample(page) : importReport(page, values.report));
  for (const name of templates) await measure(page, name);
} finally {
  await browser.close();
  server.kill();
  rmSync(library, { recursive: true, force: true });
}

function addressOf({ stdout }) {
  return new Promise((found) => {
    stdout.on('data', (data) => {
      const address = /http\S+/.exec(String(data))?.[0];
      if (address !== undefined) found(address);
    });
  });
}

async function openSample(page) {
  await page.getByText('打造民生').first().click();
  await page.locator('svg.sheet text').first().waitFor({ timeout: 30_000 });
}

async function importReport(page, file) {
  await page.locator('input[type=file]').first().setInputFiles(file);
  const write = page.getByRole('radio', { name: '撰写' });
  await write.click({ timeout: 60_000 });
  await page.locator('svg.sheet text').first().waitFor({ timeout: 60_000 });
}

async function measure(page, name) {
  await chooseTemplate(page, name);
  const editor = page.locator('[contenteditable=true]').first();
  await editor.click();
  await page.keyboard.press('Control+End');
  await page.evaluate(watch);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.insertText(WORDS[key % WORDS.length]);
    await page.waitForFunction((count) => globalThis.keystrokes.painted.length > count, key, {
      polling: 5,
    });
  }
  const times = await page.evaluate(() => globalThis.keystrokes);
  const line = Object.entries({ 字: times.typed, 版面: times.laid, 画出: times.painted })
    .map(([what, values]) => `${what} ${at(values, 0.5)} / ${at(values, 0.95)} ms`)
    .join('，');
  process.stdout.write(`${name}：${line}（中位 / 95%，${KEYS} 键）\n`);
}

async function chooseTemplate(page, name) {
  await page.getByRole('button', { name: /版面模板/u }).click();
  await page.getByRole('option', { name }).first().click();
  await page.waitForTimeout(1500);
}

/** In the page: times from a key to its character, to the page's rows, to the frame after them. */
function watch() {
  const times = { typed: [], laid: [], painted: [] };
  globalThis.keystrokes = times;
  let start;
  addEventListener('beforeinput', () => (start = performance.now()), true);
  addEventListener('input', () => times.typed.push(performance.now() - start), true);
  const pages = document.querySelector('svg.sheet').parentElement;
  new MutationObserver(() => {
    if (start === undefined) return;
    const from = start;
    start = undefined;
    times.laid.push(performance.now() - from);
    requestAnimationFrame(() => setTimeout(() => times.painted.push(performance.now() - from)));
  }).observe(pages.parentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}

function at(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(1);
}
