import { app } from './app';
import { shareChromium } from './chromium';
import type { Message, Request, Sight, Wish } from './control';
import { answerNext, lookAround } from './desktop';
import { preventable } from './preventable';
import { defaultSession } from './session';
import { windowList } from './window-list';

/** Lets the test that forked this process see the desktop and act on it. */
export function openSideDoor(): void {
  windowList.once('loaded', async () => tell({ kind: 'ready', endpoint: await shareChromium() }));
  windowList.on('stayed', () => tell({ kind: 'stayed' }));
  app.on('refused-second', () => tell({ kind: 'second-instance' }));
  process.on('message', ({ id, wish }: Request) => {
    fulfil(wish);
    tell({ kind: 'sight', id, sight: look() });
  });
  // A test that was killed leaves no Chromium behind.
  process.on('disconnect', () => app.exit());
}

function tell(message: Message): void {
  process.send?.(message);
}

function fulfil(wish: Wish): void {
  switch (wish.kind) {
    case 'look':
      return;
    case 'answer':
      return answerNext(wish.button);
    case 'start-again':
      return void app.emit('second-instance', preventable(), process.argv, process.cwd());
    case 'close-window':
      return windowList.all().at(0)?.close();
    case 'quit':
      return app.quit();
  }
}

function look(): Sight {
  const windows = windowList.all();
  const first = windows.at(0);
  const { questions, openedOutside, menus } = lookAround();
  return {
    windows: windows.length,
    title: first?.getTitle() ?? '',
    focused: first?.focused ?? 0,
    refusedWindows: [...(first?.refusedWindows ?? [])],
    refusedDownloads: defaultSession.refusedDownloads,
    questions,
    openedOutside,
    menus,
  };
}
