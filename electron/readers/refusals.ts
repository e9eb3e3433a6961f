import type { Failure } from '#shared/desk';
import type { BrokenText } from './near-encoding';

/** Why a file was not read: what happened, where, what to do. The file is named as the caller names it. */

const BYTES_PER_MB = 1024 * 1024;

export const fileEmpty = (fileName: string): Failure => ({
  code: 'file-empty',
  zh: `没有导入：${fileName} 是空的，没有文字。换一个有正文的文件`,
  en: `Not imported: ${fileName} is empty, it holds no text. Choose a file that does`,
});

/** @param limit bytes */
export const fileTooLarge = (fileName: string, limit: number): Failure => ({
  code: 'file-too-large',
  zh: `没有导入：${fileName} 超过 ${limit / BYTES_PER_MB} MB。只留报告正文，另存后再导入`,
  en: `Not imported: ${fileName} is larger than ${limit / BYTES_PER_MB} MB. Keep the report's text only and import that`,
});

export const formatUnknown = (fileName: string): Failure => ({
  code: 'format-unknown',
  zh: `没有导入：${fileName} 的格式读不了。能读 .md、.txt、.html、.docx、.pdf 报告和 .jiedu 稿件，请另存为其中一种`,
  en: `Not imported: the format of ${fileName} cannot be read. Reports are .md, .txt, .html, .docx or .pdf, stories .jiedu; save it as one of these`,
});

export const notText = (fileName: string): Failure => ({
  code: 'file-not-text',
  zh: `没有导入：${fileName} 不是文本，按 UTF-8、GB18030、Big5、UTF-16 都读不通。另存为 UTF-8 文本后再导入`,
  en: `Not imported: ${fileName} is not text in UTF-8, GB18030, Big5 or UTF-16. Save it as UTF-8 text and import that`,
});

/** @param code of the character, such as 7 for U+0007 */
export const controlCharacter = (fileName: string, line: number, code: number): Failure => {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    code: 'file-not-text',
    zh: `没有导入：${fileName} 第 ${line} 行有控制字符 ${name}，不是文本。另存为 UTF-8 文本后再导入`,
    en: `Not imported: line ${line} of ${fileName} holds the control character ${name}, so it is no text. Save it as UTF-8 text and import that`,
  };
};

export const encodingFails = (
  fileName: string,
  { encoding, line, places }: BrokenText,
): Failure => ({
  code: 'file-not-text',
  zh: `没有导入：${fileName} 按 ${encoding} 读不通，从第 ${line} 行起有 ${places} 处。换一种编码，或不指定编码，由程序识别`,
  en: `Not imported: ${fileName} is not valid ${encoding} in ${places} places from line ${line} on. Name another encoding, or none to have it recognised`,
});

export const bytesBroken = (fileName: string, { encoding, line, places }: BrokenText): Failure => ({
  code: 'file-not-text',
  zh: `没有导入：${fileName} 是 ${encoding} 文本，但第 ${line} 行有损坏的字节，全文 ${places} 处。对照原件改正，或重新取一份文件，再导入`,
  en: `Not imported: ${fileName} is ${encoding} text, but line ${line} holds broken bytes, ${places} in all. Mend it by the original, or get the file again, and import that`,
});

export const encodingUnknown = (encoding: string, known: readonly string[]): Failure => ({
  code: 'bad-request',
  zh: `没有导入：不认识编码 ${encoding}。可用 ${known.join('、')}`,
  en: `Not imported: there is no encoding ${encoding} here. Use ${known.join(', ')}`,
});

/** @param zh what is wrong, and where, as the end of a sentence; @param en the same in English */
export const fileDamaged = (fileName: string, zh: string, en: string): Failure => ({
  code: 'file-damaged',
  zh: `没有打开：稿件 ${fileName} 已损坏，${zh}。改用备份或历史版本，或重新导入原报告`,
  en: `Not opened: the story ${fileName} is damaged, ${en}. Use a backup or an earlier revision, or import the report again`,
});
