import type { Frame } from '@playwright/test';
import type { IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import { toAppUrl } from './origins';

/** Who calls: the frame's true address and place, the other parts of Electron's event absent. */
export function invokeEvent(sender: Pick<WebContents, 'getURL'>, frame: Frame): IpcMainInvokeEvent {
  const parts: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame' | 'type'> = {
    type: 'frame',
    sender: sender as WebContents,
    senderFrame: frameOf(frame),
  };
  return parts as IpcMainInvokeEvent;
}

function frameOf(frame: Frame): WebFrameMain {
  const parent = frame.parentFrame();
  const parts: Pick<WebFrameMain, 'url' | 'parent'> = {
    url: toAppUrl(frame.url()),
    parent: parent === null ? null : frameOf(parent),
  };
  return parts as WebFrameMain;
}
