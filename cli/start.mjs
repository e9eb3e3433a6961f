import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { electronFolder, electronRuntime, hasDisplay } from './electron-runtime.mjs';
import { fetchElectron } from './fetch-electron.mjs';

const project = fileURLToPath(new URL('../', import.meta.url));

/** `npm start`: the desk in Electron; where that cannot be, the same desk in a browser. */
async function start() {
  if (!existsSync(new URL('../out/main/index.js', import.meta.url))) {
    say('还没有构建，请先运行 npm run build。', 'Not built yet: run npm run build.');
    return 3;
  }
  const obstacle = await openInElectron();
  if (obstacle === undefined) return 0;
  const [zh, en] = obstacle;
  say(`${zh}，改在浏览器里打开。`, `${en}; opening in a browser instead.`);
  const { main } = await import(new URL('../out/cli/jiedu.js', import.meta.url).href);
  return main(['serve', ...process.argv.slice(2)]);
}

/** Runs the desk until it is closed; otherwise says what stands in the way. */
async function openInElectron() {
  if (!hasDisplay()) return ['没有显示器，Electron 开不了窗口', 'Electron has no display here'];
  if (process.platform === 'linux' && process.getuid() === 0) {
    return ['Electron 不能以 root 身份运行', 'Electron does not run as root'];
  }
  const runtime = electronRuntime() ?? (await fetchRuntime());
  if (runtime === undefined) {
    return ['取不到 Electron 的运行时', 'Electron’s runtime cannot be fetched'];
  }
  const child = spawn(runtime, [project], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== null && code !== 0) {
    return [`Electron 没能正常运行（退出码 ${code}）`, `Electron ended with exit code ${code}`];
  }
}

async function fetchRuntime() {
  const folder = electronFolder();
  if (folder === undefined) return undefined;
  say('第一次打开，正在取 Electron 的运行时……', 'First start: fetching Electron’s runtime …');
  await fetchElectron(folder);
  return electronRuntime();
}

function say(zh, en) {
  process.stderr.write(`${zh} / ${en}\n`);
}

process.exitCode = await start();
