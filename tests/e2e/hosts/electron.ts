import { _electron } from '@playwright/test';
import { electronRuntime } from '../../../cli/electron-runtime.mjs';
import { launchArguments } from './chromium';
import { PROJECT, type Places } from './places';
import type { RunningDesk } from './running-desk';

/** The desk in Electron itself, where its runtime has been fetched. */
export async function openElectron({ libraryDir, userData }: Places): Promise<RunningDesk> {
  const executablePath = electronRuntime();
  if (executablePath === undefined) throw new Error('Electron’s runtime is not on this machine');
  const application = await _electron.launch({
    executablePath,
    cwd: PROJECT,
    args: ['.', `--user-data-dir=${userData}`, ...launchArguments],
    env: { ...process.env, JIEDU_LIBRARY: libraryDir },
  });
  const page = await application.firstWindow();
  const title = () =>
    application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '');
  const abandon = async () => void application.process().kill('SIGKILL');
  return { page, title, printed: () => '', stop: () => application.close(), abandon };
}
