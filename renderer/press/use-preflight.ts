import { useState } from 'react';
import type { DeskClient, Failure, PrintFinding } from '#shared/desk';
import type { Story } from '#shared/story';
import type { StorySession } from '../session';
import type { PressOptions } from './press-options';

/** What a preflight found, and of which story, page design and profile. */
export type PreflightState =
  | { readonly step: 'unchecked' }
  | { readonly step: 'checking'; readonly task: string }
  | { readonly step: 'checked'; readonly of: Checked; readonly findings: readonly PrintFinding[] }
  | { readonly step: 'failed'; readonly failure: Failure };

interface Checked extends PressOptions {
  readonly story: Story;
  readonly templateId: string;
}

export interface Preflight {
  readonly state: PreflightState;
  readonly check: (options: PressOptions) => Promise<void>;
  readonly stop: () => void;
  /** Something was changed since. */
  readonly isOld: boolean;
}

export function usePreflight(
  client: DeskClient,
  session: StorySession,
  templateId: string | undefined,
  story: Story,
): Preflight {
  const [state, setState] = useState<PreflightState>({ step: 'unchecked' });

  async function check(options: PressOptions): Promise<void> {
    if (templateId === undefined) return;
    const task = crypto.randomUUID();
    setState({ step: 'checking', task });
    if (!(await session.flush())) return setState({ step: 'unchecked' });
    const of = { ...options, templateId, story: session.state().story };
    const storyId = session.opened.story.id;
    const reply = await client.call('story:preflight', { storyId, templateId, task, ...options });
    const next: PreflightState = reply.ok
      ? { step: 'checked', of, findings: reply.value }
      : reply.failure.code === 'cancelled'
        ? { step: 'unchecked' }
        : { step: 'failed', failure: reply.failure };
    // A later check, or another profile, has its own answer.
    setState((now) => (now.step === 'checking' && now.task === task ? next : now));
  }

  const isOld =
    state.step === 'checked' && (state.of.story !== story || state.of.templateId !== templateId);
  return {
    state,
    check,
    isOld,
    stop() {
      if (state.step === 'checking') void client.call('task:cancel', { task: state.task });
    },
  };
}
