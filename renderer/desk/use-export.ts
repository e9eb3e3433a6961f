import { useState } from 'react';
import type { DeskClient, ExportedFile, ExportFormat, Failure } from '#shared/desk';
import { fromBase64 } from '../client';
import { draftsOf, type StorySession } from '../session';

/** Where an export stands. */
export type ExportState =
  | { readonly step: 'idle' }
  /** Some commentary is not passed yet, and would not print. */
  | { readonly step: 'asking'; readonly format: ExportFormat; readonly drafts: number }
  | { readonly step: 'running'; readonly format: ExportFormat }
  | { readonly step: 'done'; readonly fileName: string }
  | { readonly step: 'failed'; readonly failure: Failure };

export interface Export {
  readonly state: ExportState;
  readonly start: (format: ExportFormat) => Promise<void>;
  /** The answer to the question: pass all first, or print what is passed. */
  readonly go: (format: ExportFormat, approveAll: boolean) => Promise<void>;
  readonly cancel: () => void;
}

export function useExport(
  client: DeskClient,
  session: StorySession,
  templateId: string | undefined,
): Export {
  const [state, setState] = useState<ExportState>({ step: 'idle' });

  async function go(format: ExportFormat, approveAll: boolean): Promise<void> {
    if (templateId === undefined) return;
    setState({ step: 'running', format });
    if (approveAll) session.approveAll();
    // What is exported is what is saved; a refused save speaks for itself.
    if (!(await session.flush())) return setState({ step: 'idle' });
    const storyId = session.opened.story.id;
    const reply = await client.call('story:export', { storyId, templateId, format });
    if (!reply.ok) return setState({ step: 'failed', failure: reply.failure });
    download(reply.value);
    setState({ step: 'done', fileName: reply.value.fileName });
  }

  async function start(format: ExportFormat): Promise<void> {
    const drafts = draftsOf(session.state().story).length;
    if (drafts === 0) await go(format, false);
    else setState({ step: 'asking', format, drafts });
  }

  return { state, start, go, cancel: () => setState({ step: 'idle' }) };
}

/** How long a browser may take to begin a download before its address is let go, milliseconds. */
const DOWNLOAD_MS = 60_000;

/** Hands a file to the browser, or to Electron's own download dialog. */
function download({ fileName, mediaType, base64 }: ExportedFile): void {
  const href = URL.createObjectURL(new Blob([fromBase64(base64)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = href;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), DOWNLOAD_MS);
}
