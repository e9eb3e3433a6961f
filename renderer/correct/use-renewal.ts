import { useRef, useState } from 'react';
import type { DeskClient, Failure, OpenedStory } from '#shared/desk';
import type { ReportComparison } from '#shared/story';
import { toBase64 } from '../client';

/** Where a renewal stands. */
type RenewalState =
  | { readonly step: 'idle' | 'reading' | 'asking' }
  | { readonly step: 'failed'; readonly failure: Failure };

/** 载入新稿: a changed report is compared first, and taken with a reason. */
export interface Renewal {
  readonly state: RenewalState;
  readonly comparison: ReportComparison | undefined;
  /** For each initiative that asks, by its old id: the new one its commentary goes to, or `drop`. */
  readonly answers: Readonly<Record<string, string>>;
  /** Why it could not be taken. */
  readonly trouble: Failure | undefined;
  readonly compare: (file: File) => Promise<void>;
  readonly answer: (oldId: string, answer: string) => void;
  readonly take: (reason: string) => Promise<OpenedStory | undefined>;
  readonly close: () => void;
}

interface Sent {
  readonly fileName: string;
  readonly base64: string;
}

/** @param latest the story as the host has it, once everything is saved */
export function useRenewal(
  client: DeskClient,
  latest: () => Promise<OpenedStory | undefined>,
): Renewal {
  const [state, setState] = useState<RenewalState>({ step: 'idle' });
  const task = useRef<string>(undefined);
  const [sent, setSent] = useState<Sent>();
  const [comparison, setComparison] = useState<ReportComparison>();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [trouble, setTrouble] = useState<Failure>();

  async function compare(file: File): Promise<void> {
    const opened = await latest();
    if (opened === undefined) return;
    const name = crypto.randomUUID();
    task.current = name;
    setState({ step: 'reading' });
    const next = {
      fileName: file.name,
      base64: toBase64(new Uint8Array(await file.arrayBuffer())),
    };
    const input = { task: name, storyId: opened.story.id, ...next };
    const reply = await client.call('story:compare', input);
    if (task.current !== name) return;
    task.current = undefined;
    if (!reply.ok) {
      setState({ step: 'failed', failure: reply.failure });
      return;
    }
    setSent(next);
    setComparison(reply.value);
    setAnswers({});
    setTrouble(undefined);
    setState({ step: 'asking' });
  }

  async function take(reason: string): Promise<OpenedStory | undefined> {
    const opened = await latest();
    if (opened === undefined || sent === undefined) return undefined;
    const change = { storyId: opened.story.id, baseRevision: opened.revision };
    const reply = await client.call('story:renew', { ...change, ...sent, reason, answers });
    if (reply.ok) return reply.value;
    setTrouble(reply.failure);
    return undefined;
  }

  /** Closing ends a comparison that is under way. */
  function close(): void {
    if (task.current !== undefined) void client.call('task:cancel', { task: task.current });
    task.current = undefined;
    setState({ step: 'idle' });
  }

  return {
    state,
    comparison,
    answers,
    trouble,
    compare,
    answer: (oldId, answer) => setAnswers({ ...answers, [oldId]: answer }),
    take,
    close,
  };
}
