import { Command } from 'commander';
import { templates } from '#templates';
import { printResult, type Outcome } from './outcome';

/** `jiedu templates`: id, name, page size and columns of each. */
export function templatesCommand(outcome: Outcome): Command {
  return new Command('templates')
    .description('列出模板 / list the templates')
    .option('--json', '以 JSON 列出 / as JSON')
    .action((options: { json?: boolean }) => listTemplates(options.json === true, outcome));
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
