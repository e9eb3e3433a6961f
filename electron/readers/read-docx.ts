import { ok, refuse, type Failure, type Reply } from '#shared/desk';
import { noteStyleOf, readNotes } from './docx-notes';
import { readNumbering } from './docx-numbering';
import { readStyles } from './docx-styles';
import { readText } from './docx-text';
import { leavings, type Leavings } from './left-out';
import type { Reading } from './reading';
import { writeBlocks } from './write-blocks';
import { readDirectory, unpack, type ZipDirectory, type ZipFault } from './zip-archive';

const CONTENT_TYPES = '[content_types].xml';
const DOCUMENT = 'word/document.xml';

/** Compound files: a .doc of old, or a .docx under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a Word file: its text in light Markdown, and what stands beside it. The archive is looked
 * through before anything is unpacked. Pure; time and memory grow with the size of the file.
 */
export function readDocx(bytes: Uint8Array, fileName: string): Reply<Reading> {
  if (COMPOUND.every((byte, index) => bytes[index] === byte)) return refuse(compound(fileName));
  const directory = readDirectory(bytes);
  if (typeof directory === 'string') return refuse(refusals[directory](fileName));
  const parts = unpackParts(bytes, directory);
  const document = parts?.get(DOCUMENT);
  if (parts === undefined || document === undefined) {
    return refuse(directory.has(DOCUMENT) ? damaged(fileName) : notWord(fileName));
  }
  if (!directory.has(CONTENT_TYPES)) return refuse(notWord(fileName));
  const left = leavings();
  const styles = readStyles(parts.get('word/styles.xml'));
  const numbering = readNumbering(parts.get('word/numbering.xml'));
  const blocks = readText(document, styles, numbering, left);
  if (blocks === undefined || !readAllNotes(parts, left)) return refuse(damaged(fileName));
  return ok({ text: writeBlocks(blocks), encoding: 'utf-8', ...left.take() });
}

/** The parts that hold words, or say how they look; undefined when one of them is broken. */
function unpackParts(
  bytes: Uint8Array,
  directory: ZipDirectory,
): ReadonlyMap<string, Uint8Array> | undefined {
  const parts = new Map<string, Uint8Array>();
  for (const [name, entry] of directory) {
    const isRead = /^word\/(?:document|styles|numbering)\.xml$/u.test(name);
    if (!isRead && noteStyleOf(name) === undefined) continue;
    const content = unpack(bytes, entry);
    if (content === undefined) return undefined;
    parts.set(name, content);
  }
  return parts;
}

function readAllNotes(parts: ReadonlyMap<string, Uint8Array>, left: Leavings): boolean {
  for (const [name, content] of parts) {
    const style = noteStyleOf(name);
    if (style !== undefined && !readNotes(content, style, left)) return false;
  }
  return true;
}

const damaged = (fileName: string): Failure => ({
  code: 'file-damaged',
  zh: `${fileName} 已损坏，读不出正文。请在 Word 或 WPS 里打开修复，另存为 .docx 再导入`,
  en: `${fileName} is damaged and its text cannot be read. Repair it in Word, save it as .docx and try again`,
});

const notWord = (fileName: string): Failure => ({
  code: 'file-damaged',
  zh: `${fileName} 不是 Word 文件。请在 Word 或 WPS 里另存为 .docx 再导入`,
  en: `${fileName} is no Word file. Save it as .docx in Word and try again`,
});

const compound = (fileName: string): Failure => ({
  code: 'file-damaged',
  zh: `${fileName} 加了密码，或者是旧的 .doc 格式，读不了。请去掉密码，另存为 .docx 再导入`,
  en: `${fileName} has a password or is an old .doc. Take the password off, save it as .docx and try again`,
});

const refusals: Readonly<Record<ZipFault, (fileName: string) => Failure>> = {
  'not-zip': notWord,
  damaged,
  encrypted: compound,
  'too-large': (fileName) => ({
    code: 'file-too-large',
    zh: `${fileName} 解开后过大，读不了。请只留报告正文，另存为 .docx 再导入`,
    en: `${fileName} is too large once unpacked. Keep only the report’s text, save it as .docx and try again`,
  }),
};
