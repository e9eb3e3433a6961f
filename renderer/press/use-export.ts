import { useState } from 'react';
import type { DeskClient, ExportedFile, ExportFormat, Failure } from '#shared/desk';
import { draftsOf, type StorySession } from '../session';
import { download, downloadText } from './download';
import type { PressOptions } from './press-options';

/** Where an export stands. */
export type ExportState =
  | { readonly step: 'idle' }
  /** Some commentary is not passed yet, and would not print. */
  | { readonly step: 'asking'; readonly format: ExportFormat; readonly drafts: number }
  | { readonly step: 'running'; readonly format: ExportFormat; readonly task: string }
  | { readonly step: 'done'; readonly fileName: string; readonly certificate: string }
  | { readonly step: 'failed'; readonly format: ExportFormat; readonly failure: Failure };

/** What a person agreed to. */
export interface Consent {
  /** Pass all commentary first; otherwise what is passed prints. */
  readonly approveAll?: boolean;
  /** Copy may run on to further pages. */
  readonly allowOverset?: boolean;
}

export interface Export {
  readonly state: ExportState;
  readonly start: (format: ExportFormat) => Promise<void>;
  readonly go: (format: ExportFormat, consent?: Consent) => Promise<void>;
  /** Ends an export that runs. */
  readonly stop: () => void;
  /** Takes back a question, or puts away what came of the last export. */
  readonly dismiss: () => void;
  /** Hands over the 核对证明 of the last export, to lie beside its file. */
  readonly keepCertificate: () => void;
}

export function useExport(
  client: DeskClient,
  session: StorySession,
  templateId: string | undefined,
  options: PressOptions,
): Export {
  const [state, setState] = useState<ExportState>({ step: 'idle' });

  async function go(format: ExportFormat, consent: Consent = {}): Promise<void> {
    if (templateId === undefined) return;
    const task = crypto.randomUUID();
    setState({ step: 'running', format, task });
    if (consent.approveAll === true) session.approveAll();
    // What is exported is what is saved; a refused save speaks for itself.
    if (!(await session.flush())) return setState({ step: 'idle' });
    const storyId = session.opened.story.id;
    const { allowOverset = false } = consent;
    const wanted = { storyId, templateId, format, task, allowOverset };
    const reply = await client.call('story:export', { ...wanted, ...options });
    if (reply.ok) finish(reply.value);
    else if (reply.failure.code === 'cancelled') setState({ step: 'idle' });
    else setState({ step: 'failed', format, failure: reply.failure });
  }

  function finish(file: ExportedFile): void {
    download(file);
    const { fileName, certificate } = file;
    setState({ step: 'done', fileName, certificate });
  }

  async function start(format: ExportFormat): Promise<void> {
    const drafts = draftsOf(session.state().story).length;
    if (drafts === 0) await go(format);
    else setState({ step: 'asking', format, drafts });
  }

  return {
    state,
    start,
    go,
    stop() {
      if (state.step === 'running') void client.call('task:cancel', { task: state.task });
    },
    dismiss: () => setState({ step: 'idle' }),
    keepCertificate() {
      if (state.step === 'done') downloadText(`${state.fileName}.verified.json`, state.certificate);
    },
  };
}
