import type { Failure } from '#shared/desk';

/** A font or profile is missing or unusable: the installation is incomplete; `failure` says what to do. */
export class FontFileError extends Error {
  constructor(
    readonly failure: Failure,
    options?: ErrorOptions,
  ) {
    super(`${failure.zh} ${failure.en}`, options);
    this.name = 'FontFileError';
  }
}

export function packageMissing(name: string, cause: unknown): FontFileError {
  const failure: Failure = {
    code: 'not-found',
    zh: `找不到字体包 ${name}：请在项目目录运行 npm ci。`,
    en: `The font package ${name} is missing: run npm ci in the project folder.`,
  };
  return new FontFileError(failure, { cause });
}

export function buildMissing(path: string, cause?: unknown): FontFileError {
  const failure: Failure = {
    code: 'not-found',
    zh: `找不到字库文件 ${path}：请运行 npm run build:fonts。`,
    en: `The font file ${path} is missing: run npm run build:fonts.`,
  };
  return new FontFileError(failure, { cause });
}

export function profileMissing(path: string, cause: unknown): FontFileError {
  const failure: Failure = {
    code: 'not-found',
    zh: `找不到印刷特性文件 ${path}：请重新取得本程序，或按名称选用印刷条件，如 IFRA26。`,
    en: `The output profile ${path} is missing: get this program again, or name a condition such as IFRA26.`,
  };
  return new FontFileError(failure, { cause });
}

export function fileDamaged(path: string, cause?: unknown): FontFileError {
  const failure: Failure = {
    code: 'file-damaged',
    zh: `字库文件 ${path} 不能使用：请删除它，再运行 npm run build:fonts。`,
    en: `The font file ${path} cannot be used: delete it, then run npm run build:fonts.`,
  };
  return new FontFileError(failure, { cause });
}
