import { useState } from 'react';
import type { DeskClient, ExportStep } from '#shared/desk';
import type { Story } from '#shared/story';
import type { StorySession } from '../session';
import { FIRST_OPTIONS, type PressOptions } from './press-options';
import type { Spot } from './spot';
import { useExport, type Export } from './use-export';
import { useJobStep } from './use-job-step';
import { usePreflight, type Preflight } from './use-preflight';

/** 输出: what the PDF is for, what stands against printing it, and what came of it. */
export interface PressModel {
  readonly options: PressOptions;
  readonly choose: (options: PressOptions) => void;
  readonly work: Export;
  readonly preflight: Preflight;
  /** What the running job is at. */
  readonly at: ExportStep | undefined;
  /** The place that was asked for last. */
  readonly spot: Spot | undefined;
  readonly show: (spot: Spot | undefined) => void;
}

export function usePress(
  client: DeskClient,
  session: StorySession,
  templateId: string | undefined,
  story: Story,
): PressModel {
  const [options, setOptions] = useState(FIRST_OPTIONS);
  const [spot, setSpot] = useState<Spot>();
  const work = useExport(client, session, templateId, options);
  const preflight = usePreflight(client, session, templateId, story);
  const running = work.state.step === 'running' ? work.state : undefined;
  const checking = preflight.state.step === 'checking' ? preflight.state : undefined;
  const at = useJobStep(client, (running ?? checking)?.task);
  function choose(next: PressOptions): void {
    setOptions(next);
    setSpot(undefined);
    void preflight.check(next);
  }
  return { options, choose, work, preflight, at, spot, show: setSpot };
}
