import '../app/jitless';
import type { Decisions, Source } from '#shared/story';
import { reckon } from './reckon';

/** What the window asks: a source comes once, decisions each time. */
export interface ReckonRequest {
  readonly turn: number;
  readonly source?: Source;
  readonly decisions: Decisions;
}

let source: Source | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ReckonRequest>) => {
  source = data.source ?? source;
  if (source === undefined) return;
  const reckoning = reckon(source, data.decisions);
  self.postMessage({ turn: data.turn, reckoning }, { transfer: [] });
});
