import { Command } from 'commander';
import { carriedAssets, writeWhole } from '#electron/host';
import type { StoryFile } from '#shared/story';
import { readDecided, type DecideOptions } from './decide';
import { printResult, tell, valueOf, type Outcome } from './outcome';
import { spareInput } from './own-input';

interface ImportOptions extends DecideOptions {
  readonly save?: string;
}

/** `jiedu import IN`: story, diagnostics and source as JSON on stdout. */
export function importCommand(outcome: Outcome): Command {
  return new Command('import')
    .description('识别报告，结果为 JSON / recognise a report as JSON')
    .argument('<IN>', '报告文件或稿件 / a report or a story')
    .option('--encoding <name>', '指定编码 / encoding of the file')
    .option('--style <ID>', '举措的样式，没有举措用 none / style of the initiatives, or none')
    .option('--decisions <FILE.json>', '校订，JSON 数组 / decisions as a JSON array')
    .option('--save <STORY.jiedu>', '另存为稿件 / save as a story')
    .action((path: string, options: ImportOptions) => importReport(path, options, outcome));
}

async function importReport(path: string, options: ImportOptions, outcome: Outcome): Promise<void> {
  const { save } = options;
  const spared = save === undefined || valueOf(outcome, await spareInput(path, save)) !== undefined;
  if (!spared) return;
  const input = valueOf(outcome, await readDecided(path, options));
  if (input === undefined) return;
  const { story, diagnostics, candidates, source, decisions, savedAt } = input;
  if (save !== undefined) {
    const file: StoryFile = {
      format: 'jiedu-story',
      schema: 1,
      revision: 0,
      savedAt,
      story,
      source,
      diagnostics,
      ...(decisions === undefined ? {} : { decisions }),
      ...carriedAssets(input.pictures ?? new Map()),
    };
    const bytes = new TextEncoder().encode(`${JSON.stringify(file)}\n`);
    if (valueOf(outcome, await writeWhole(save, bytes)) === undefined) return;
    tell(outcome, `已存为 ${save}`, `Saved as ${save}`);
  }
  const { text: _, ...sourceFacts } = source;
  const result = { story, diagnostics, source: sourceFacts, candidates, decisions };
  await printResult(`${JSON.stringify(result, undefined, 2)}\n`);
}
