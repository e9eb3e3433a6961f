import { useEffect, useState } from 'react';
import type { DeskClient, ExportStep } from '#shared/desk';

/** How often a job is asked for, milliseconds. */
const EVERY = 250;

/** What a job of the host is at; undefined while there is none, or none has said. */
export function useJobStep(client: DeskClient, jobId: string | undefined): ExportStep | undefined {
  const [known, setKnown] = useState<{ jobId: string; step: ExportStep | undefined }>();
  useEffect(() => {
    if (jobId === undefined) return undefined;
    const ask = async () => {
      const reply = await client.call('job:progress', { jobId });
      if (reply.ok) setKnown({ jobId, step: reply.value.step });
    };
    const timer = setInterval(() => void ask(), EVERY);
    return () => clearInterval(timer);
  }, [client, jobId]);
  return known?.jobId === jobId ? known?.step : undefined;
}
