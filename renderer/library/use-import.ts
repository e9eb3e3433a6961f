import { useState } from 'react';
import {
  MAX_FILE_BYTES,
  refuse,
  type DeskClient,
  type Failure,
  type OpenedStory,
  type Reply,
} from '#shared/desk';
import { toBase64 } from '../client';

/** The name a pasted report goes by. */
export const PASTED_NAME = '粘贴的报告.txt';

/** Taking a report in: what is being read, what went wrong, what came of it. */
export interface Import {
  /** The file being read. */
  readonly reading: string | undefined;
  readonly trouble: Failure | undefined;
  /** A report just taken in, not yet opened. */
  readonly imported: OpenedStory | undefined;
  readonly importFile: (file: File) => Promise<void>;
  readonly importText: (text: string) => Promise<void>;
  readonly dismiss: () => void;
}

export function useImport(client: DeskClient, onDone: () => void): Import {
  const [reading, setReading] = useState<string>();
  const [trouble, setTrouble] = useState<Failure>();
  const [imported, setImported] = useState<OpenedStory>();

  async function importFile(file: File): Promise<void> {
    setReading(file.name);
    setTrouble(undefined);
    const reply = await sendReport(client, file);
    setReading(undefined);
    if (reply.ok) setImported(reply.value);
    else setTrouble(reply.failure);
    onDone();
  }

  return {
    reading,
    trouble,
    imported,
    importFile,
    importText: (text) => importFile(new File([text], PASTED_NAME, { type: 'text/plain' })),
    dismiss: () => setImported(undefined),
  };
}

/** Sends one file to the host; what is too large for it is refused before it is read. */
async function sendReport(client: DeskClient, file: File): Promise<Reply<OpenedStory>> {
  if (file.size > MAX_FILE_BYTES) return refuse(tooLarge(file.name));
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await client.call('story:import', { fileName: file.name, base64: toBase64(bytes) });
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
