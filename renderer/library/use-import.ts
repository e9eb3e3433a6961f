import { useRef, useState } from 'react';
import {
  MAX_FILE_BYTES,
  MAX_PASTED,
  refuse,
  type DeskClient,
  type Failure,
  type OpenedStory,
  type Reply,
} from '#shared/desk';
import { toBase64 } from '../client';
import type { StoryPlace } from '../design';

/** What stands on the clipboard. */
export interface Pasted {
  readonly text: string;
  readonly html?: string;
}

/** Taking a report in: what is being read, what went wrong, what came of it. */
export interface Import {
  /** The file being read. */
  readonly reading: string | undefined;
  readonly trouble: Failure | undefined;
  /** Ends the reading. */
  readonly cancel: () => void;
  readonly importFile: (file: File) => Promise<void>;
  readonly importPasted: (pasted: Pasted) => Promise<void>;
}

export function useImport(
  client: DeskClient,
  onDone: () => void,
  onImported: (opened: OpenedStory, at: StoryPlace) => void,
): Import {
  const [reading, setReading] = useState<string>();
  const [trouble, setTrouble] = useState<Failure>();
  const task = useRef('');

  async function take(name: string, at: StoryPlace, ask: Ask) {
    setReading(name);
    setTrouble(undefined);
    task.current = crypto.randomUUID();
    const reply = await ask(task.current);
    setReading(undefined);
    if (reply.ok) onImported(reply.value, at);
    else if (reply.failure.code !== 'cancelled') setTrouble(reply.failure);
    onDone();
  }

  return {
    reading,
    trouble,
    cancel: () => void client.call('task:cancel', { task: task.current }),
    importFile: (file) =>
      take(file.name, placeFor(file.name), (name) => sendReport(client, name, file)),
    importPasted: (pasted) =>
      take(PASTED_NAME, 'correct', (name) => sendPasted(client, name, pasted)),
  };
}

/** Asks the host, by the name of the task. */
type Ask = (task: string) => Promise<Reply<OpenedStory>>;

/** What is read when it came over the clipboard. */
const PASTED_NAME = '粘贴的报告';

const placeFor = (fileName: string): StoryPlace =>
  fileName.toLowerCase().endsWith('.jiedu') ? 'write' : 'correct';

async function sendPasted(
  client: DeskClient,
  task: string,
  { text, html }: Pasted,
): Promise<Reply<OpenedStory>> {
  if (text.length > MAX_PASTED) return refuse(tooLong);
  const words = { task, text, title: PASTED_NAME };
  const isUsable = html !== undefined && html !== '' && html.length <= MAX_PASTED;
  return client.call('story:paste', isUsable ? { ...words, html } : words);
}

const tooLong: Failure = {
  code: 'file-too-large',
  zh: '粘贴的文字太长，没有导入。存成文件再导入，或只粘贴报告正文',
  en: 'The pasted text is too long and was not imported. Save it as a file, or paste only the report',
};

/** Sends one file to the host; what is too large for it is refused before it is read. */
async function sendReport(
  client: DeskClient,
  task: string,
  file: File,
): Promise<Reply<OpenedStory>> {
  if (file.size > MAX_FILE_BYTES) return refuse(tooLarge(file.name));
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const sent = { task, fileName: file.name, base64: toBase64(bytes) };
    return await client.call('story:import', sent);
  } catch (error) {
    console.error(error);
    return refuse(unreadable(file.name));
  }
}

function tooLarge(name: string): Failure {
  return {
    code: 'file-too-large',
    zh: `“${name}”超过 20 MB，没有导入。只留报告正文，再试一次`,
    en: `“${name}” is larger than 20 MB and was not imported. Keep only the report's text and try again`,
  };
}

function unreadable(name: string): Failure {
  return {
    code: 'not-found',
    zh: `“${name}”读不出来：可能是文件夹，或文件已被移走。选一份文件再试`,
    en: `“${name}” cannot be read: it may be a folder, or may have been moved. Choose a file and try again`,
  };
}
