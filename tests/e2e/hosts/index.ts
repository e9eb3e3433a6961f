import { test as base } from '@playwright/test';
import { electronRuntime } from '../../../cli/electron-runtime.mjs';
import { Desk, hostName, type HostKind } from './desk';
import { makePlaces } from './places';

export { expect } from '@playwright/test';
export type { Desk, HostKind } from './desk';

interface WorkerFixtures {
  /** Set by the project. */
  readonly hostKind: HostKind;
  readonly announcement: string;
}

/** A test with a desk of its own: fresh library, fresh host, fresh window. */
export const test = base.extend<{ desk: Desk }, WorkerFixtures>({
  hostKind: ['loopback', { option: true, scope: 'worker' }],
  // No report may leave open which host ran.
  announcement: [
    async ({ hostKind }, use) => {
      const absence = electronRuntime() === undefined ? ' (no Electron runtime here)' : '';
      const line = `host: ${hostName(hostKind)}${absence}`;
      console.log(line);
      await use(line);
    },
    { auto: true, scope: 'worker' },
  ],
  desk: async ({ hostKind }, use, info) => {
    const places = await makePlaces();
    try {
      const desk = await Desk.open(hostKind, places);
      await use(desk);
      await desk.putAway(info);
    } finally {
      await places.remove();
    }
  },
});
