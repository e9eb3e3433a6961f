import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findChromium } from './find-chromium.mjs';

const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');

/** `npm run test:e2e`: a browser, a fresh build, then the tests. Without a browser it fails and says so. */
function runEndToEnd() {
  const { CHROMIUM: named } = process.env;
  if (findChromium() === undefined && !named) installChromium();
  const chromium = findChromium();
  if (chromium === undefined) {
    process.stderr.write(
      '没有 Chromium，也装不上；装好浏览器，或用 CHROMIUM 指明它的路径，再运行一次。 / ' +
        'No Chromium was found or could be installed: install one, or name its path in CHROMIUM, and run again.\n',
    );
    return 1;
  }
  process.stdout.write(`browser: ${chromium}\n`);
  if (process.env.JIEDU_SKIP_BUILD !== '1' && run('npm', ['run', 'build']) !== 0) return 1;
  return run(process.execPath, [playwright, 'test', ...process.argv.slice(2)]);
}

/** From Debian's packages where that is allowed, else from Playwright's downloads. */
function installChromium() {
  process.stdout.write('No Chromium on this machine: installing one.\n');
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) installFromDebian();
  if (findChromium() === undefined) run(process.execPath, [playwright, 'install', 'chromium']);
}

/** Its fonts come along, or Chinese would be drawn as boxes. */
function installFromDebian() {
  const packages = ['chromium', 'fonts-noto-cjk'];
  run('apt-get', ['update']);
  run('apt-get', ['install', '--yes', '--no-install-recommends', ...packages]);
}

/** Exit code of a command whose output is shown; npm is a script that only a shell finds on Windows. */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const shell = process.platform === 'win32' && command === 'npm';
  return spawnSync(command, args, { stdio: 'inherit', env, shell }).status ?? 1;
}

process.exitCode = runEndToEnd();
