import { Command, Option } from 'commander';
import { compareCommand } from './compare-command';
import { exportCommand } from './export-command';
import { importCommand } from './import-command';
import { layoutCommand } from './layout-command';
import { linesCommand } from './lines-command';
import type { Outcome } from './outcome';
import { preflightCommand } from './preflight-command';
import { serveCommand } from './serve-command';
import { targetsCommand } from './targets-command';
import { templatesCommand } from './templates-command';
import { termsCommand } from './terms-command';
import { verifyCommand } from './verify-command';

declare const __JIEDU_VERSION__: string;

/** `jiedu`: every command of version 1 that exists so far. */
export function createProgram(outcome: Outcome): Command {
  const program = new Command('jiedu')
    .description(
      '解读：从政府工作报告到报纸版面和网页 / from a report to a newspaper page and a web page',
    )
    .version(__JIEDU_VERSION__)
    .addOption(
      new Option('--lang <zh|en>', '提示的语言 / language of messages').choices(['zh', 'en']),
    )
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  const commands = [
    importCommand,
    compareCommand,
    linesCommand,
    layoutCommand,
    exportCommand,
    verifyCommand,
    preflightCommand,
    targetsCommand,
    termsCommand,
    templatesCommand,
    serveCommand,
  ];
  for (const command of commands) program.addCommand(inherit(command(outcome), program));
  return program;
}

/** Errors of a subcommand are told the same way as those of the program. */
function inherit(command: Command, program: Command): Command {
  return command
    .copyInheritedSettings(program)
    .addOption(new Option('--lang <zh|en>', '提示的语言 / language').choices(['zh', 'en']));
}
