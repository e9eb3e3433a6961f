import { useEffect, useRef, useState } from 'react';
import type { CorrectedReport } from '#shared/import';
import type { Source } from '#shared/story';
import type { Reckoning } from './reckon';
import type { ReckonRequest } from './reckon-worker';

interface Answer {
  readonly turn: number;
  readonly reckoning: Reckoning;
}

/** The account of the report, made in a thread of its own; the last one stands until the next is there. */
export function useReckoning({ source, decisions }: CorrectedReport): Reckoning | undefined {
  const [reckoning, setReckoning] = useState<Reckoning>();
  const thread = useRef<Thread>(undefined);
  useEffect(() => {
    const opened = openThread(setReckoning);
    thread.current = opened;
    return () => opened.close();
  }, []);
  useEffect(() => thread.current?.ask(source, decisions), [source, decisions]);
  return reckoning;
}

interface Thread {
  readonly ask: (source: Source, decisions: ReckonRequest['decisions']) => void;
  readonly close: () => void;
}

function openThread(onReckoning: (reckoning: Reckoning) => void): Thread {
  const worker = new Worker(new URL('./reckon-worker.ts', import.meta.url), { type: 'module' });
  let turn = 0;
  let known: Source | undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.turn === turn) onReckoning(data.reckoning);
  });
  return {
    ask(source, decisions) {
      turn += 1;
      const request: ReckonRequest = { turn, decisions, ...(source === known ? {} : { source }) };
      known = source;
      worker.postMessage(request, { transfer: [] });
    },
    close: () => worker.terminate(),
  };
}
