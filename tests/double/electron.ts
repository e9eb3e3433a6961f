import { app } from './app';
import { BrowserWindowDouble as BrowserWindow } from './browser-window';
import { dialog, MenuDouble as Menu, shell } from './desktop';
import { ipcMain } from './ipc-main';
import { protocol } from './protocol';
import { session } from './session';
import { openSideDoor } from './side-door';

/**
 * The double of `electron` for a forked Node: what main and electron-store import, and no more. It is
 * no Electron: it shows that our wiring asks Electron the right things and acts on its answers.
 */
export { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell };

const whole: object = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  session,
  shell,
};
/** electron-store imports the default. */
export default whole;

openSideDoor();
