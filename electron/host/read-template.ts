import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf, readFailure } from '#electron/store';
import { ok, refuse, type Failure, type Reply } from '#shared/desk';
import { defineTemplate, TemplateError, type Template } from '#shared/template';
import { findTemplate } from '#templates';

/** A newspaper's own page design: a folder with these two; the style sheet may be missing. */
export const TEMPLATE_FILE = 'template.json';
export const WEB_CSS_FILE = 'web.css';

/** A page design is some kilobytes of numbers. */
const MAX_BYTES = 1024 * 1024;

/** Reads a page design from its folder; a wrong field is named by its path. */
export async function readTemplate(folder: string): Promise<Reply<Template>> {
  const path = join(folder, TEMPLATE_FILE);
  const words = await readWords(path);
  if (!words.ok) return words;
  const webCss = await readWords(join(folder, WEB_CSS_FILE));
  if (!webCss.ok && webCss.failure.code !== 'not-found') return webCss;
  return parseTemplate(words.value, webCss.ok ? webCss.value : '', path);
}

async function readWords(path: string): Promise<Reply<string>> {
  try {
    const { size } = await stat(path);
    return size > MAX_BYTES ? refuse(tooLarge(path)) : ok(await readFile(path, 'utf8'));
  } catch (error) {
    if (errnoOf(error) === 'EISDIR') return refuse(wrong(path, '是文件夹', 'is a folder'));
    return refuse(readFailure(error, path));
  }
}

function parseTemplate(words: string, webCss: string, path: string): Reply<Template> {
  const design = parseJson(words);
  if (design === undefined) return refuse(wrong(path, '不是 JSON 对象', 'is no JSON object'));
  try {
    const template = defineTemplate({ ...design, webCss });
    return findTemplate(template.id) === undefined
      ? ok(template)
      : refuse(taken(path, template.id));
  } catch (error) {
    if (error instanceof TemplateError) return refuse(faulty(path, error));
    throw error;
  }
}

function parseJson(words: string): object | undefined {
  try {
    const value: unknown = JSON.parse(words);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function faulty(path: string, { faults }: TemplateError): Failure {
  const [first] = faults;
  const place = first === undefined || first.path === '' ? '/' : first.path;
  const more = faults.length > 1 ? `（另有 ${faults.length - 1} 处）` : '';
  const others = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  return wrong(
    path,
    `的 ${place} 写错了：${first?.message ?? ''}${more}`,
    `is wrong in ${place}: ${first?.message ?? ''}${others}`,
  );
}

const taken = (path: string, id: string) =>
  wrong(path, `的 id ${id} 与自带版式重名`, `has the id ${id} of a template of the program`);

const tooLarge = (path: string) => wrong(path, '超过 1 MB', 'is larger than 1 MB');

const wrong = (path: string, zh: string, en: string): Failure => ({
  code: 'bad-template',
  zh: `没有用这个版式：${path} ${zh}。改正后存盘`,
  en: `The template was not taken: ${path} ${en}. Correct it and save`,
});
