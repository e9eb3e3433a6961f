import type { CommanderError } from 'commander';

/** What is wrong with the arguments and where help is, by commander's own code of the error. */
export function describeUsage(error: CommanderError): { zh: string; en: string } {
  const quoted = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  const known = SENTENCES[error.code];
  const en = error.message.replace(/^error: /u, '').split('\n')[0] ?? error.message;
  return {
    zh: `${known === undefined ? `参数有误：${en}` : known(quoted)}。运行 jiedu --help 看用法`,
    en: `${en}; run jiedu --help for usage`,
  };
}

const SENTENCES: Readonly<Record<string, (quoted: string) => string>> = {
  'commander.help': () => '没有给出命令',
  'commander.unknownCommand': (name) => `没有 ${name} 这个命令`,
  'commander.unknownOption': (name) => `没有 ${name} 这个选项`,
  'commander.missingArgument': (name) => `缺少参数 ${name}`,
  'commander.missingMandatoryOptionValue': (name) => `缺少选项 ${name}`,
  'commander.optionMissingArgument': (name) => `选项 ${name} 后面缺少值`,
  'commander.invalidArgument': (name) => `选项 ${name} 的值不对`,
  'commander.excessArguments': () => '参数太多',
};
