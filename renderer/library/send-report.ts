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

/** A report on its way in, from a file or the clipboard. */
export interface Report {
  readonly name: string;
  /** The desk that it opens at. */
  readonly at: StoryPlace;
  readonly send: (client: DeskClient, how: Sending) => Promise<Reply<OpenedStory>>;
}

interface Sending {
  /** The task that a person may cancel. */
  readonly task: string;
  /** Take it in though the library has its source. */
  readonly again: boolean;
}

export const fileReport = (file: File): Report => ({
  name: file.name,
  at: isStoryFile(file) ? 'write' : 'correct',
  send: (client, how) => sendFile(client, file, how),
});

export const pastedReport = (pasted: Pasted): Report => ({
  name: PASTED_NAME,
  at: 'correct',
  send: (client, how) => sendPasted(client, pasted, how),
});

/** A `.jiedu` file was decided about already. */
export const isStoryFile = ({ name }: Pick<File, 'name'>): boolean =>
  name.toLowerCase().endsWith('.jiedu');

/** What is read when it came over the clipboard. */
const PASTED_NAME = '粘贴的报告';

async function sendPasted(
  client: DeskClient,
  { text, html }: Pasted,
  how: Sending,
): Promise<Reply<OpenedStory>> {
  if (text.length > MAX_PASTED) return refuse(tooLong);
  const words = { ...how, text, title: PASTED_NAME };
  const isUsable = html !== undefined && html !== '' && html.length <= MAX_PASTED;
  return client.call('story:paste', isUsable ? { ...words, html } : words);
}

const tooLong: Failure = {
  code: 'file-too-large',
  zh: '粘贴的文字太长，没有导入。存成文件再导入，或只粘贴报告正文',
  en: 'The pasted text is too long and was not imported. Save it as a file, or paste only the report',
};

/** Sends one file to the host; what is too large for it is refused before it is read. */
async function sendFile(client: DeskClient, file: File, how: Sending): Promise<Reply<OpenedStory>> {
  if (file.size > MAX_FILE_BYTES) return refuse(tooLarge(file.name));
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const sent = { ...how, fileName: file.name, base64: toBase64(bytes) };
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
