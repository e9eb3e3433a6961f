import { spawn } from 'node:child_process';
import { tell, type Outcome } from './outcome';

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address in the system's browser; where there is none, the address stands on stdout. */
export function openInBrowser(url: string, outcome: Outcome): void {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.once('error', () =>
    tell(
      outcome,
      '没有找到浏览器，请自己打开上面的地址',
      'No browser was found: open the address above',
    ),
  );
  child.unref();
}
