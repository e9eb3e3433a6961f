import { refuse, type Reply } from '#shared/desk';

/** The host did not answer at all: a failure like any other, for the window keeps what was typed. */
export function unreachable(cause: unknown): Reply<never> {
  console.error(cause);
  return refuse({
    code: 'internal',
    zh: '连不上本机的解读服务。确认程序还开着，再试一次；改动还在窗口里',
    en: 'The Jiedu service on this machine does not answer. Make sure it is running, then retry; your changes are still here',
  });
}
