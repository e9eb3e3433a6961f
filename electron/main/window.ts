import { fileURLToPath } from 'node:url';
import { BrowserWindow, dialog } from 'electron';
import { keepInside } from './guards';
import { DESK_URL } from './scheme';

const preload = fileURLToPath(new URL('../preload/index.cjs', import.meta.url));

/** Shows the desk: the window that is there, or a new one where the last was closed. */
export function showWindow(): void {
  const window = BrowserWindow.getAllWindows().at(0);
  if (window === undefined) return openWindow();
  if (window.isMinimized()) window.restore();
  window.focus();
}

function openWindow(): void {
  const safe = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true };
  const window = new BrowserWindow({
    name: 'desk',
    windowStatePersistence: true,
    title: '解读',
    width: 1440,
    height: 900,
    webPreferences: { ...safe, preload },
  });
  keepInside(window.webContents);
  // Electron shows nothing for `beforeunload`: unasked, a window with unsaved work would just not close.
  window.webContents.on('will-prevent-unload', (event) => {
    if (agreesToLeave(window)) event.preventDefault();
  });
  void window.loadURL(DESK_URL);
}

function agreesToLeave(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    message: '有改动还没存上',
    detail: '离开会丢掉这些改动。\nUnsaved changes are lost if you leave.',
    buttons: ['留下 Stay', '离开 Leave'],
    cancelId: 0,
  });
  return answer === 1;
}
