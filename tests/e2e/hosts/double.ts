import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { ENVIRONMENT_KEY, type Environment } from '../../double/environment';
import { exitOf, listenTo } from './child';
import { chromiumPath, launchArguments } from './chromium';
import { told, wisher, type Desktop } from './desktop';
import { PROJECT, type Places } from './places';
import type { RunningDesk } from './running-desk';

/** The built main and preload under the double of `electron`. */
export async function openDouble(places: Places): Promise<RunningDesk> {
  const child = forkMain(places);
  const printed = listenTo(child);
  const wish = wisher(child);
  const page = await firstPage(child, printed);
  const desktop: Desktop = {
    look: () => wish({ kind: 'look' }),
    answerNext: async (button) => void (await wish({ kind: 'answer', button })),
    closeWindow: async () => void (await wish({ kind: 'close-window' })),
    startAgain: async () => {
      const second = forkMain(places);
      await told(second, 'second-instance');
      await wish({ kind: 'start-again' });
      return (await exitOf(second)) === 0;
    },
  };
  const stop = async () => {
    const stayed = told(child, 'stayed').then(
      () => 'stayed',
      () => 'ended',
    );
    await Promise.race([wish({ kind: 'quit' }), stayed]);
    if ((await stayed) === 'stayed') throw new Error('The desk stayed open: it holds unsaved work');
    await exitOf(child);
  };
  const abandon = async () => {
    if (child.connected) child.disconnect();
    await exitOf(child);
  };
  const title = async () => (await desktop.look()).title;
  return { page, title, printed, stop, abandon, desktop };
}

function forkMain({ libraryDir, userData }: Places): ChildProcess {
  const environment: Environment = {
    userData,
    executablePath: chromiumPath(),
    launchArguments: [...launchArguments],
  };
  return fork(join(PROJECT, 'out/main/index.js'), {
    cwd: PROJECT,
    env: {
      ...process.env,
      JIEDU_LIBRARY: libraryDir,
      [ENVIRONMENT_KEY]: JSON.stringify(environment),
    },
    execArgv: ['--import', pathToFileURL(join(PROJECT, 'out/double/register.js')).href],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** Main's own page: the test drives the very one that main opened. */
async function firstPage(child: ChildProcess, printed: () => string): Promise<Page> {
  const { endpoint } = await told(child, 'ready').catch((cause: unknown) => {
    throw new Error(`Main opened no window:\n${printed()}`, { cause });
  });
  const browser = await chromium.connect(endpoint);
  const page = browser.contexts().at(0)?.pages().at(0);
  if (page === undefined) throw new Error('The window has no page');
  return page;
}
