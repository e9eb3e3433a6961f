import { MAX_FILE_BYTES, ok, refuse, type Failure, type Reply } from '#shared/desk';
import { findInfidelity, initiativesOf, StoryFile } from '#shared/story';
import { sha256Of } from './read-source';

/** A story file holds the source, the story and the desk's words: it may be larger than a report. */
const MAX_STORY_BYTES = 4 * MAX_FILE_BYTES;

/** Is it the name of a story file? */
export function isStoryFileName(fileName: string): boolean {
  return /\.jiedu$/iu.test(fileName);
}

/**
 * Reads a `.jiedu` file. Refused is whatever does not match the schema, whose source is not the one it
 * was signed for, or whose story says anything the source does not.
 */
export function readStoryFile(bytes: Uint8Array, fileName: string): Reply<StoryFile> {
  if (bytes.length > MAX_STORY_BYTES)
    return refuse(damaged(fileName, '文件过大', 'it is too large'));
  if (bytes.length === 0) return refuse(damaged(fileName, '文件是空的', 'it is empty'));
  const parsed = StoryFile.safeParse(parseJson(bytes));
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    return refuse(
      damaged(
        fileName,
        field === '' ? '不是稿件' : `${field} 不对`,
        field === '' ? 'it is no story' : `${field} is wrong`,
      ),
    );
  }
  const fault = faultOf(parsed.data);
  return fault === undefined ? ok(parsed.data) : refuse(damaged(fileName, ...fault));
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** What the schema cannot see, in Chinese and English. */
function faultOf({ source, story }: StoryFile): [zh: string, en: string] | undefined {
  if (sha256Of(source.text) !== source.sha256 || story.sourceSha256 !== source.sha256) {
    return ['原文与它的 SHA-256 不符', 'its source does not match its SHA-256'];
  }
  const infidelity = findInfidelity(story, source.text);
  if (infidelity !== undefined) {
    const { place } = infidelity;
    return [`${place} 与原文不一致`, `${place} differs from the source`];
  }
  const ids = [...initiativesOf(story)].map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined
    ? undefined
    : [`举措编号 ${twice} 重复`, `the initiative id ${twice} stands twice`];
}

const damaged = (fileName: string, zh: string, en: string): Failure => ({
  code: 'file-damaged',
  zh: `${fileName} 打不开：${zh}。请用历史版本或重新导入原报告`,
  en: `${fileName} cannot be opened: ${en}. Use an earlier revision, or import the report again`,
});
