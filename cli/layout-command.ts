import { Command, Option } from 'commander';
import { defaultFontsDir, layoutForPrint, openFonts, readInput } from '#electron/host';
import { dumpJson, dumpText, readText } from '#shared/display';
import { blockInWords, copyfitInWords, copyfitOf, type Layout } from '#shared/layout';
import type { Template } from '#shared/template';
import { printResult, valueOf, type Outcome } from './outcome';
import { chooseTemplate } from './template-option';

interface LayoutOptions {
  readonly template: string;
  readonly dump?: 'text' | 'json';
  readonly json?: boolean;
  readonly text?: boolean;
}

/** `jiedu layout IN`: what was set, or the display list itself. */
export function layoutCommand(outcome: Outcome): Command {
  return new Command('layout')
    .description('排版并报告行数和质量 / lay out and report rows and quality')
    .argument('<IN>', '报告文件或稿件 / a report or a story')
    .requiredOption(
      '--template <ID|DIR>',
      '模板，或自己版式的文件夹 / template, or the folder of your own',
    )
    .addOption(
      new Option('--dump <text|json>', '打印绘制清单 / display list').choices(['text', 'json']),
    )
    .option('--text', '排出来的文字，一段一块 / the text as it is set, a paragraph a block')
    .option('--json', '以 JSON 报告 / report as JSON')
    .action((path: string, options: LayoutOptions) => reportLayout(path, options, outcome));
}

async function reportLayout(path: string, options: LayoutOptions, outcome: Outcome): Promise<void> {
  const template = valueOf(outcome, await chooseTemplate(options.template));
  if (template === undefined) return;
  const input = valueOf(outcome, await readInput(path));
  if (input === undefined) return;
  const fonts = openFonts(defaultFontsDir());
  const layout = valueOf(outcome, await layoutForPrint(input, template, fonts));
  if (layout === undefined) return;
  if (options.text === true) return printResult(readText(layout.pages));
  if (options.dump === 'text') return printResult(dumpText(layout.pages));
  if (options.dump === 'json') return printResult(dumpJson(layout.pages));
  if (options.json === true) return printResult(`${JSON.stringify(summarise(layout, template))}\n`);
  return printResult(`${inWords(layout, template)[outcome.language]}\n`);
}

function summarise(layout: Layout, template: Template): object {
  const { setting, block, fills, overset, quality, termsLeftOut } = layout;
  return {
    template: template.id,
    pages: layout.pages.length,
    setting,
    ...(block === undefined ? {} : { block }),
    fills,
    overset,
    quality,
    termsLeftOut,
  };
}

function inWords(layout: Layout, template: Template): { zh: string; en: string } {
  const { setting, fills, overset, quality } = layout;
  const gap = quality.maxGapEm.toFixed(3);
  const fit = copyfitInWords(copyfitOf(layout));
  const block = blockInWords(layout);
  const zh = [
    `模板　${template.name.zh}，${layout.pages.length} 版`,
    `正文　${setting.size} 点，行距 ${setting.pitch} 点，${setting.columns} 栏 × ${setting.columnEm} 字`,
    ...fills.map(
      (fill, index) => `第 ${index + 1} 版　可排 ${fill.room} 行，每栏余 ${fill.free} 行`,
    ),
    overset.rows === 0 ? '一版排完' : `转后版　${overset.rows} 行，${overset.characters} 字`,
    `适配　${fit.zh}`,
    ...(block === undefined ? [] : [`区块　${block.zh}`]),
    ...(layout.termsLeftOut === 0 ? [] : [`名词　${layout.termsLeftOut} 条解释排不下，没有印出`]),
    `疏密　${quality.lines} 行齐行，字间最宽 ${gap} 字，放宽规则 ${quality.relaxed} 行`,
  ];
  const en = [
    `template  ${template.name.en}, ${layout.pages.length} page(s)`,
    `body      ${setting.size} pt on ${setting.pitch} pt, ${setting.columns} columns of ${setting.columnEm} em`,
    ...fills.map(
      (fill, index) => `page ${index + 1}    ${fill.room} rows, ${fill.free} free in every column`,
    ),
    overset.rows === 0
      ? 'fits one page'
      : `continued ${overset.rows} rows, ${overset.characters} characters`,
    `copyfit   ${fit.en}`,
    ...(block === undefined ? [] : [`block     ${block.en}`]),
    ...(layout.termsLeftOut === 0
      ? []
      : [`terms     ${layout.termsLeftOut} did not fit and were left out`]),
    `evenness  ${quality.lines} justified lines, widest gap ${gap} em, ${quality.relaxed} relaxed`,
  ];
  return { zh: zh.join('\n'), en: en.join('\n') };
}
