import { findChromium } from '../find-chromium.mjs';

/** Root may not use Chromium's sandbox on Linux. */
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** What every Chromium of these tests is started with: silent, and with no network but loopback. */
export const launchArguments: readonly string[] = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** The desk's first size, in CSS pixels; main asks for the same. */
export const WINDOW_SIZE = { width: 1440, height: 900 };

/**
 * The browser these tests run in.
 * @throws {Error} when the machine has none; `npm run test:e2e` finds or installs one first.
 */
export function chromiumPath(): string {
  const path = findChromium();
  if (path === undefined) throw new Error('No Chromium on this machine: run npm run test:e2e');
  return path;
}
