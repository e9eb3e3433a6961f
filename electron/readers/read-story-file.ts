import { MAX_FILE_BYTES, ok, refuse, type Failure, type Reply } from '#shared/desk';
import { StoryFile } from '#shared/story';
import { isTooDeep } from './json-depth';
import { fileDamaged, fileEmpty, fileTooLarge } from './refusals';
import type { StoryFault } from './story-coverage';
import { findFault } from './story-fault';

/** Is it the name of a story file 稿件? */
export function isStoryFileName(fileName: string): boolean {
  return /\.jiedu$/iu.test(fileName);
}

/** A story file holds its source, its commentary and what import said: more than the report alone. */
const MAX_STORY_BYTES = 4 * MAX_FILE_BYTES;

/**
 * Reads a `.jiedu` file. Refused as damaged, with the first field that is wrong, is whatever breaks the
 * schema, does not hash to what it says, or says in the report's name what the report does not say.
 */
export function readStoryFile(bytes: Uint8Array, fileName: string): Reply<StoryFile> {
  if (bytes.length > MAX_STORY_BYTES) return refuse(fileTooLarge(fileName, MAX_STORY_BYTES));
  if (bytes.length === 0) return refuse(fileEmpty(fileName));
  const json = parseJson(bytes);
  if (!json.ok) return refuse(fileDamaged(fileName, json.fault.zh, json.fault.en));
  const file = StoryFile.safeParse(json.value);
  if (!file.success) return refuse(badField(fileName, file.error));
  const fault = findFault(file.data);
  return fault === undefined ? ok(file.data) : refuse(fileDamaged(fileName, fault.zh, fault.en));
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: StoryFault };

const NO_JSON: StoryFault = { zh: '不是完整的 JSON', en: 'it is no whole JSON' };
const TOO_DEEP: StoryFault = { zh: '小节嵌套太深', en: 'its sections nest too deep' };

function parseJson(bytes: Uint8Array): Parsed {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isTooDeep(text) ? { ok: false, fault: TOO_DEEP } : { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) {
      return { ok: false, fault: NO_JSON };
    }
    throw error;
  }
}

type SchemaError = Extract<ReturnType<typeof StoryFile.safeParse>, { success: false }>['error'];

function badField(fileName: string, { issues }: SchemaError): Failure {
  const [issue] = issues;
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = pathOf([...(issue?.path ?? []), ...extra]);
  if (path === '') return fileDamaged(fileName, '里面不是稿件', 'what it holds is no story');
  return fileDamaged(fileName, `${path} 不合格式`, `${path} is not as it should be`);
}

/** `story.sections[0].blocks[2].at`; names come from the file, so their length is cut. */
function pathOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) =>
    typeof step === 'number' ? `[${step}]` : `.${String(step).slice(0, 40)}`,
  );
  return steps.join('').replace(/^\./u, '');
}
