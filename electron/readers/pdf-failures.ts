import { ok, type Failure, type Reply } from '#shared/desk';

/** Carries an expected failure out of nested calls; `readPdf` turns it into its `Reply`. */
export class PdfRefusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.en);
    this.name = 'PdfRefusal';
    this.failure = failure;
  }
}

export const MAX_PAGES = 2_000;
/** Of all pages: twenty times the longest work report. */
export const MAX_CHARACTERS = 1_000_000;
export const MAX_RUNS = 400_000;
/** Of one packed stream, and of all of them. */
export const MAX_STREAM_BYTES = 16 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
/** Of a stream packed otherwise than with Flate alone. */
export const MAX_PACKED_BYTES = 256 * 1024;
export const TIME_LIMIT_MS = 30_000;

export const damaged = (fileName: string): Failure => ({
  code: 'file-damaged',
  zh: `${fileName} 已损坏，或不是 PDF，读不出来。请重新下载或重新导出再导入`,
  en: `${fileName} is damaged, or is no PDF, and cannot be read. Download or export it again`,
});

export const locked = (fileName: string): Failure => ({
  code: 'file-damaged',
  zh: `${fileName} 用密码加密了，打不开。请去掉密码另存一份再导入`,
  en: `${fileName} is locked with a password. Save a copy without it and import that`,
});

export const scanned = (fileName: string): Failure => ({
  code: 'file-not-text',
  zh: `${fileName} 是扫描图像，没有文字。请先做文字识别再导入`,
  en: `${fileName} is scanned images without text. Run text recognition on it first`,
});

export const sideways = (fileName: string): Failure => ({
  code: 'file-not-text',
  zh: `${fileName} 的文字是竖排或斜排，还读不了。请换横排的版本再导入`,
  en: `The text of ${fileName} is vertical or turned, which cannot be read yet. Use a horizontal version`,
});

export const meaningless = (fileName: string): Failure => ({
  code: 'file-not-text',
  zh: `${fileName} 没有说明字形是哪些字，读出来是乱码。请先做文字识别，或用原文档再导入`,
  en: `${fileName} does not say which characters its glyphs are. Run text recognition, or import the original document`,
});

export const tooLong = (fileName: string): Failure => ({
  code: 'file-too-large',
  zh: `${fileName} 超过 ${MAX_PAGES} 页或 ${MAX_CHARACTERS / 10_000} 万字，读不了。请只留报告正文再导入`,
  en: `${fileName} has more than ${MAX_PAGES} pages or ${MAX_CHARACTERS} characters. Keep only the report and try again`,
});

export const tooSlow = (fileName: string, limitMs: number): Failure => ({
  code: 'file-too-large',
  zh: `${fileName} 在 ${limitMs / 1000} 秒内没有读完，已停止。请只留报告正文再导入`,
  en: `${fileName} was not read within ${limitMs / 1000} seconds. Keep only the report and try again`,
});

/** The value, or the failure that was thrown on the way; anything else is a bug and goes on. */
export async function replyOf<T>(work: () => Promise<T>): Promise<Reply<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof PdfRefusal) return { ok: false, failure: error.failure };
    throw error;
  }
}
