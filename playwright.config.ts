import { defineConfig } from '@playwright/test';
import { electronRuntime, hasDisplay } from './cli/electron-runtime.mjs';
import type { HostKind } from './tests/e2e/hosts';

/** Electron itself joins in where its runtime has been fetched; it is never fetched for a test. */
const hasElectron = electronRuntime() !== undefined && hasDisplay();

/**
 * One project a host. Tests tagged `@loopback` need a browser's address bar, those tagged `@window` a
 * window of the shell, those tagged `@double` the desktop that only the double can show.
 */
export default defineConfig<object, { hostKind: HostKind }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/build-double.ts',
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    { name: 'loopback', use: { hostKind: 'loopback' }, grepInvert: /@window|@double/ },
    { name: 'double', use: { hostKind: 'double' }, grepInvert: /@loopback/ },
    ...(hasElectron
      ? [
          {
            name: 'electron',
            use: { hostKind: 'electron' as const },
            grepInvert: /@loopback|@double/,
          },
        ]
      : []),
  ],
});
