import { fileURLToPath } from 'node:url';
import { app, dialog, session } from 'electron';
import { defaultFontsDir, defaultLibraryDir, openDesk } from '#electron/host';
import { denyEverything } from './guards';
import { installMenu } from './menu';
import { openPreferences } from './preferences';
import { answerCalls, claimScheme, serveScheme } from './scheme';
import { showWindow } from './window';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

claimScheme();
if (app.requestSingleInstanceLock()) app.whenReady().then(startDesk).catch(giveUp);
else app.quit();

/** The shell: a window and its guards. What the desk can do is the host's. */
async function startDesk(): Promise<void> {
  const { host, fonts } = await openDesk({
    libraryDir: defaultLibraryDir(),
    fontsDir: defaultFontsDir(),
    preferences: openPreferences(),
    describe: { host: 'electron', version: app.getVersion() },
    log: ({ during, trace }) => process.stderr.write(`${during}: ${trace}\n`),
    sample: here('../../samples/hengyang-2019-minsheng.jiedu'),
  });
  serveScheme({ rendererDir: here('../renderer'), fonts });
  denyEverything(session.defaultSession);
  answerCalls(host);
  installMenu();
  app.on('second-instance', showWindow).on('activate', showWindow);
  if (process.platform === 'darwin') app.on('window-all-closed', () => {});
  showWindow();
}

function giveUp(error: unknown): void {
  console.error(error);
  dialog.showErrorBox('解读打不开 · Jiedu could not start', String(error));
  app.exit(1);
}
