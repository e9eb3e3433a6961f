import { shell, type Session, type WebContents } from 'electron';
import { DESK_URL } from './scheme';

const OUTSIDE = new Set(['http:', 'https:', 'mailto:']);

/** The page stays where it is: links open in the person's own browser, new windows never. */
export function keepInside(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (event.url.startsWith(DESK_URL)) return;
    event.preventDefault();
    openOutside(event.url);
  });
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}

function openOutside(url: string): void {
  if (URL.canParse(url) && OUTSIDE.has(new URL(url).protocol)) void shell.openExternal(url);
}

/** The desk needs no camera, place or notification. Of downloads it makes only its own exports. */
export function denyEverything(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${DESK_URL}`)) event.preventDefault();
  });
}
