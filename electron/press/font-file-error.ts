import type { Failure } from '#shared/desk';

/** A font file is missing or unusable: the installation is incomplete, and `failure` says what to do. */
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

export function fileDamaged(path: string, cause?: unknown): FontFileError {
  const failure: Failure = {
    code: 'file-damaged',
    zh: `字库文件 ${path} 不能使用：请删除它，再运行 npm run build:fonts。`,
    en: `The font file ${path} cannot be used: delete it, then run npm run build:fonts.`,
  };
  return new FontFileError(failure, { cause });
}
