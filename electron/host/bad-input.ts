import type { z } from 'zod';
import { MAX_FILE_BYTES, type Failure } from '#shared/desk';

/** A field's name may be as long as the caller made it. */
const LONGEST_FIELD = 120;

/** The refusal of a malformed call; it names the first field at fault and never repeats its value. */
export function badInput(method: string, error: z.ZodError): Failure {
  const issue = error.issues.at(0);
  const field = issue?.path.map(String).join('.').slice(0, LONGEST_FIELD) ?? '';
  if (issue?.code === 'too_big' && field === 'base64') return tooLarge('');
  const place = [method, ...(field === '' ? [] : [field])].join(' › ');
  return {
    code: 'bad-request',
    zh: `请求 ${place} 不合约定，没有执行。重新载入窗口再试`,
    en: `The request ${place} is malformed and was not carried out. Reload the window and retry`,
  };
}

export function unknownMethod(): Failure {
  return {
    code: 'bad-request',
    zh: '没有这个请求。窗口与程序版本不一致，重新载入窗口',
    en: 'There is no such request. Window and program differ in version; reload the window',
  };
}

/** @param file its name or path, or nothing where it is not known. */
export function tooLarge(file: string): Failure {
  const limit = `${MAX_FILE_BYTES / 1024 / 1024} MB`;
  return {
    code: 'file-too-large',
    zh: `${file === '' ? '文件' : `${file} `}超过 ${limit}，没有读。另存为纯文本，或拆开再导入`,
    en: `${file === '' ? 'The file' : file} is larger than ${limit} and was not read. Save it as plain text, or split it`,
  };
}
