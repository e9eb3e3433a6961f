import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { readEnvironment } from './environment';

let running: BrowserContext | undefined;

/** Starts the Chromium that stands for Electron's own; its profile lies in the user data. */
export async function startChromium(): Promise<void> {
  const { userData, executablePath, launchArguments } = readEnvironment();
  running = await chromium.launchPersistentContext(join(userData, 'chromium'), {
    executablePath,
    args: launchArguments,
    serviceWorkers: 'block',
    viewport: null,
  });
  await running.route('**/*', (route) => route.abort('blockedbyclient'));
}

export function chromiumContext(): BrowserContext {
  if (running === undefined) throw new Error('Nothing can be shown before the app is ready');
  return running;
}

const taken = new WeakSet<Page>();

/** A page for a new window: first the one Chromium starts with. */
export async function nextPage(size: { width: number; height: number }): Promise<Page> {
  const context = chromiumContext();
  const page = context.pages().find((candidate) => !taken.has(candidate));
  const chosen = page ?? (await context.newPage());
  taken.add(chosen);
  await chosen.setViewportSize(size);
  return chosen;
}

/** Where a test connects to drive the very pages that main opened. */
export async function shareChromium(): Promise<string> {
  const browser = chromiumContext().browser();
  if (browser === null) throw new Error('This Chromium cannot be shared');
  const { endpoint } = await browser.bind('electron double');
  return endpoint;
}

export async function stopChromium(): Promise<void> {
  await running?.browser()?.unbind();
  await running?.close();
}
