import { Command, Option } from 'commander';
import type { Outcome } from './outcome';

declare const __JIEDU_VERSION__: string;

type MakeCommand = (outcome: Outcome) => Command;

/** Every command of version 1 that exists so far; a start loads the one that it was asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  import: async () => (await import('./import-command')).importCommand,
  compare: async () => (await import('./compare-command')).compareCommand,
  lines: async () => (await import('./lines-command')).linesCommand,
  layout: async () => (await import('./layout-command')).layoutCommand,
  export: async () => (await import('./export-command')).exportCommand,
  picture: async () => (await import('./picture-command')).pictureCommand,
  verify: async () => (await import('./verify-command')).verifyCommand,
  preflight: async () => (await import('./preflight-command')).preflightCommand,
  targets: async () => (await import('./targets-command')).targetsCommand,
  terms: async () => (await import('./terms-command')).termsCommand,
  templates: async () => (await import('./templates-command')).templatesCommand,
  serve: async () => (await import('./serve-command')).serveCommand,
};

/** `jiedu`, with the command that is named first, or with all where none is named. */
export async function createProgram(argv: readonly string[], outcome: Outcome): Promise<Command> {
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
  for (const make of await commandsFor(argv)) program.addCommand(inherit(make(outcome), program));
  return program;
}

function commandsFor([first = '']: readonly string[]): Promise<MakeCommand[]> {
  const named = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  const loads = named === undefined ? Object.values(COMMANDS) : [named];
  return Promise.all(loads.map((load) => load()));
}

/** Errors of a subcommand are told the same way as those of the program. */
function inherit(command: Command, program: Command): Command {
  for (const inner of command.commands) inherit(inner, program);
  return command
    .copyInheritedSettings(program)
    .addOption(new Option('--lang <zh|en>', '提示的语言 / language').choices(['zh', 'en']));
}
