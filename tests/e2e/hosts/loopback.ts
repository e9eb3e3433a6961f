import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Dialog, type Page } from '@playwright/test';
import { exitOf, listenTo } from './child';
import { chromiumPath, launchArguments, WINDOW_SIZE } from './chromium';
import { PROJECT, type Places } from './places';
import type { RunningDesk } from './running-desk';

const COMMAND = ['cli/jiedu.mjs', 'serve', '--no-open', '--port', '0'];
const ADDRESS = /(http:\/\/127\.0\.0\.1:\d+\/#token=\S+)\s/u;

/** The desk in a browser, over `jiedu serve`. */
export async function openLoopback({ libraryDir }: Places): Promise<RunningDesk> {
  const env = { ...process.env, JIEDU_LIBRARY: libraryDir };
  const server = spawn(process.execPath, COMMAND, { cwd: PROJECT, env });
  process.once('exit', () => server.kill());
  const printed = listenTo(server);
  const address = await addressOf(server, printed);
  const args = [...launchArguments];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  const page = await browser.newPage({ viewport: WINDOW_SIZE });
  await page.goto(address);
  const abandon = async () => {
    await browser.close();
    server.kill();
    await exitOf(server);
  };
  const stop = () => leave(page).then(abandon);
  return { page, title: () => page.title(), printed, stop, abandon };
}

function addressOf(server: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', () => {
      const address = ADDRESS.exec(printed())?.at(1);
      if (address !== undefined) resolve(address);
    });
    server.once('exit', () => reject(new Error(`jiedu serve ended early:\n${printed()}`)));
  });
}

/** Closes the tab as a person does: a page with unsaved work asks, and stays. */
async function leave(page: Page): Promise<void> {
  const outcome = new Promise<Dialog | undefined>((resolve) => {
    page.once('dialog', resolve);
    page.once('close', () => resolve(undefined));
  });
  if (!page.isClosed()) await page.close({ runBeforeUnload: true });
  const question = page.isClosed() ? undefined : await outcome;
  if (question === undefined) return;
  await question.dismiss();
  throw new Error('The desk stayed open: it holds unsaved work');
}
