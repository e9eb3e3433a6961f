import type { Failure } from '#shared/desk';

/** Carries an expected failure out of nested calls: the file cannot be judged. */
export class PreflightRefusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.en);
    this.name = 'PreflightRefusal';
  }
}

/** What one file may make us do; counted, so that a hostile file ends the same way every time. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;
export const MAX_PAGES = 2_000;
export const MAX_OBJECTS = 1_000_000;
export const MAX_STREAM_BYTES = 128 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
export const MAX_OPERATORS = 6_000_000;
export const MAX_GLYPHS = 6_000_000;
/** Arrays in dictionaries in arrays …, and forms in forms. */
export const MAX_NESTING = 64;
export const MAX_FORMS_DEEP = 16;

export const tooMuch = (): PreflightRefusal =>
  new PreflightRefusal({
    code: 'file-too-large',
    zh: '这个 PDF 太大，或内容多得不合常理，检查已停止。请拆成单页再检查',
    en: 'This PDF is too large, or holds more than makes sense; checking stopped. Split it into pages',
  });

export const noPdf = (): PreflightRefusal =>
  new PreflightRefusal({
    code: 'file-damaged',
    zh: '这不是 PDF，或已损坏到读不出页面。请重新输出再检查',
    en: 'This is no PDF, or too damaged to find its pages. Export it again',
  });

/** Something of the file that may be had only so often. */
export interface Meter {
  spend(amount: number): void;
}

export function meter(limit: number): Meter {
  let spent = 0;
  return {
    spend(amount) {
      spent += amount;
      if (spent > limit) throw tooMuch();
    },
  };
}
