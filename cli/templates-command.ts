import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Command } from 'commander';
import { makeFolder, TEMPLATE_FILE, WEB_CSS_FILE, writeWhole } from '#electron/host';
import { refuse, type Failure } from '#shared/desk';
import { templates } from '#templates';
import { printResult, tell, valueOf, type Outcome } from './outcome';
import { chooseTemplate } from './template-option';

/** `jiedu templates`: id, name, page size and columns of each. */
export function templatesCommand(outcome: Outcome): Command {
  return new Command('templates')
    .description('列出模板 / list the templates')
    .option('--json', '以 JSON 列出 / as JSON')
    .option('--copy <ID>', '照抄一种版式，改成自己的 / copy a template to make it your own')
    .option('--to <DIR>', '抄到哪个文件夹 / the folder to copy to')
    .action((options: TemplatesOptions) => {
      const { copy, to = copy } = options;
      return copy === undefined || to === undefined
        ? listTemplates(options.json === true, outcome)
        : copyTemplate(copy, to, outcome);
    });
}

interface TemplatesOptions {
  readonly json?: boolean;
  readonly copy?: string;
  readonly to?: string;
}

/** Writes a template's numbers and style sheet into a folder, under the folder's name as its id. */
async function copyTemplate(id: string, folder: string, outcome: Outcome): Promise<void> {
  const template = valueOf(outcome, await chooseTemplate(id));
  if (template === undefined) return;
  if (existsSync(join(folder, TEMPLATE_FILE))) {
    valueOf(outcome, refuse(alreadyThere(folder)));
    return;
  }
  const { webCss, ...design } = template;
  const own = { ...design, id: ownId(folder, id) };
  const json = new TextEncoder().encode(`${JSON.stringify(own, undefined, 2)}\n`);
  if (valueOf(outcome, await makeFolder(folder)) === undefined) return;
  if (valueOf(outcome, await writeWhole(join(folder, TEMPLATE_FILE), json)) === undefined) return;
  const css = new TextEncoder().encode(webCss);
  if (valueOf(outcome, await writeWhole(join(folder, WEB_CSS_FILE), css)) === undefined) return;
  tell(outcome, `已抄到 ${folder}，版式名 ${own.id}`, `Copied to ${folder} as ${own.id}`);
}

const alreadyThere = (folder: string): Failure => ({
  code: 'not-writable',
  zh: `没有抄：${folder} 里已有 ${TEMPLATE_FILE}，旧的原样留着。换一个文件夹`,
  en: `Not copied: ${folder} has a ${TEMPLATE_FILE} already, which stays as it is. Choose another folder`,
});

/** The folder's name where it can be an id; never that of the template itself. */
function ownId(folder: string, id: string): string {
  const name = basename(resolve(folder)).toLowerCase();
  return /^[a-z][a-z0-9-]{0,63}$/u.test(name) && name !== id ? name : `own-${id}`;
}

async function listTemplates(json: boolean, { language }: Outcome): Promise<void> {
  const list = templates.map((template) => ({
    id: template.id,
    name: template.name,
    trimWidthMm: template.trimWidthMm,
    trimHeightMm: template.trimHeightMm,
    columns: [...new Set(template.steps.map((step) => step.columns))],
  }));
  if (json) return printResult(`${JSON.stringify(list)}\n`);
  const lines = list.map(
    ({ id, name, trimWidthMm, trimHeightMm, columns }) =>
      `${id}\t${name[language]}\t${trimWidthMm} × ${trimHeightMm} mm\t${columns.join('/')} ${language === 'zh' ? '栏' : 'columns'}\n`,
  );
  return printResult(lines.join(''));
}
