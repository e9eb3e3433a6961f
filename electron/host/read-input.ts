import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isStoryFileName } from '#electron/readers';
import { readFailure, STORY_FILE_NAME } from '#electron/store';
import { MAX_FILE_BYTES, ok, refuse, type Failure, type Reply } from '#shared/desk';
import { tooLarge } from './bad-input';
import { folderPictures } from './carried-pictures';
import { readReport, type ReadOptions, type ReadReport } from './read-report';

/** What the command line was given, read. */
export interface ReadInput extends ReadReport {
  /** When the words were last saved, ISO 8601, UTC: the story's own time, or the report file's. */
  readonly savedAt: string;
}

/** Reads a report file, a `.jiedu` file or a story's folder; every failure names the path. */
export async function readInput(
  path: string,
  options: ReadOptions = {},
): Promise<Reply<ReadInput>> {
  const file = await locate(path);
  if (!file.ok) return file;
  const bytes = await readBytes(file.value.path);
  if (!bytes.ok) return bytes;
  const report = await readReport(bytes.value, file.value.path, options);
  if (!report.ok) return report;
  const { folder, changedAt } = file.value;
  const read = { savedAt: changedAt, ...report.value };
  if (folder === undefined) return ok(read);
  return ok({ ...read, pictures: await folderPictures(folder, read.story) });
}

interface Located {
  readonly path: string;
  readonly changedAt: string;
  /** The story's folder, where that was named. */
  readonly folder?: string;
}

async function locate(path: string): Promise<Reply<Located>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return await locateStory(path);
    if (!found.isFile()) return refuse(notAFile(path));
    if (found.size > limitOf(path)) return refuse(tooLarge(path));
    return ok({ path, changedAt: found.mtime.toISOString() });
  } catch (error) {
    return refuse(readFailure(error, path));
  }
}

/** Looked at before reading; the readers check again. A story holds its source twice over. */
function limitOf(path: string): number {
  return isStoryFileName(path) ? 4 * MAX_FILE_BYTES : MAX_FILE_BYTES;
}

async function locateStory(folder: string): Promise<Reply<Located>> {
  const file = await locate(join(folder, STORY_FILE_NAME));
  return file.ok ? ok({ ...file.value, folder }) : refuse(notAStory(folder));
}

async function readBytes(path: string): Promise<Reply<Uint8Array>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    return refuse(readFailure(error, path));
  }
}

function notAFile(path: string): Failure {
  return {
    code: 'not-found',
    zh: `${path} 不是文件，读不出报告。给一个报告文件、.jiedu 文件或稿件文件夹`,
    en: `${path} is not a file and holds no report. Name a report, a .jiedu file or a story folder`,
  };
}

function notAStory(folder: string): Failure {
  return {
    code: 'not-found',
    zh: `文件夹 ${folder} 里没有 ${STORY_FILE_NAME}，不是稿件。给一个报告文件、.jiedu 文件或稿件文件夹`,
    en: `The folder ${folder} has no ${STORY_FILE_NAME}, so it is no story. Name a report, a .jiedu file or a story folder`,
  };
}
