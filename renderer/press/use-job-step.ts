import { useEffect, useState } from 'react';
import type { DeskClient, ExportStep } from '#shared/desk';

/** How often a job is asked for, milliseconds. */
const EVERY = 250;

/** What a job of the host is at; undefined while there is none, or none has said. */
export function useJobStep(client: DeskClient, task: string | undefined): ExportStep | undefined {
  const [known, setKnown] = useState<{ task: string; step: ExportStep | undefined }>();
  useEffect(() => {
    if (task === undefined) return undefined;
    const ask = async () => {
      const reply = await client.call('task:progress', { task });
      if (reply.ok) setKnown({ task, step: reply.value.step });
    };
    const timer = setInterval(() => void ask(), EVERY);
    return () => clearInterval(timer);
  }, [client, task]);
  return known?.task === task ? known?.step : undefined;
}
