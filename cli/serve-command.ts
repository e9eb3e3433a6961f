import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import {
  defaultFontsDir,
  defaultLibraryDir,
  ensureWritable,
  openDesk,
  serveDesk,
} from '#electron/host';
import { openInBrowser } from './open-in-browser';
import { printError, printResult, tell, valueOf, type Outcome } from './outcome';

declare const __JIEDU_VERSION__: string;

const packaged = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

interface ServeOptions {
  readonly port?: number;
  readonly open: boolean;
}

/** `jiedu serve`: the desk on 127.0.0.1 until it is told to stop. */
export function serveCommand(outcome: Outcome): Command {
  return new Command('serve')
    .description('在浏览器里打开编辑台 / the desk in a browser')
    .option('--port <N>', '端口 / port', parsePort)
    .option('--no-open', '不打开浏览器 / do not open a browser')
    .action((options: ServeOptions) => serve(options, outcome));
}

function parsePort(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('0–65535');
}

async function serve({ port, open }: ServeOptions, outcome: Outcome): Promise<void> {
  const libraryDir = defaultLibraryDir();
  if (valueOf(outcome, await ensureWritable(libraryDir)) === undefined) return;
  const log = (fault: object) => printError(`${JSON.stringify(fault)}\n`);
  const { host, fonts } = await openDesk({
    libraryDir,
    fontsDir: defaultFontsDir(),
    sample: packaged('samples/hengyang-2019-minsheng.jiedu'),
    describe: { host: 'loopback', version: __JIEDU_VERSION__ },
    log,
  });
  const rendererDir = packaged('out/renderer');
  const server = valueOf(outcome, await serveDesk({ host, fonts, rendererDir, port, log }));
  if (server === undefined) return;
  await printResult(`${server.url}\n`);
  tell(outcome, '编辑台已打开，按 Ctrl+C 结束', 'The desk is open; press Ctrl+C to stop');
  if (open) openInBrowser(server.url, outcome);
  await untilStopped();
  await server.close();
}

async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
}
