import { readFile } from 'node:fs/promises';
import { readPdf } from '#electron/readers';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

/** 《中共中央 国务院关于实施乡村振兴战略的意见》, two columns on nine pages. */
export const reportPdf = () => readFile(new URL('rural-revitalization-2018.pdf', FIXTURES));

/** Its paragraphs, from the same document as a text file. */
export async function reportParagraphs(): Promise<string[]> {
  const text = await readFile(new URL('rural-revitalization-2018.txt', FIXTURES), 'utf8');
  return text.trim().split('\n');
}

/** What the reader makes of a file that it must be able to read. */
export async function readWords(bytes: Uint8Array) {
  const reply = await readPdf(bytes, '报告.pdf');
  if (!reply.ok) throw new Error(reply.failure.en);
  return reply.value;
}

export async function readText(bytes: Uint8Array): Promise<string> {
  return (await readWords(bytes)).text;
}

/** Without white space and heading marks. */
export const visible = (text: string) => text.replaceAll(/^#+ /gmu, '').replaceAll(/\s/gu, '');
