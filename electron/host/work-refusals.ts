import type { Failure } from '#shared/desk';
import type { WorkName } from './thread-work';
import type { WorkLimits } from './work-limits';

/** How work came to no answer: out of time, out of memory, ended by a person, or in some other way. */
export type Breakdown = 'slow' | 'large' | 'cancelled' | 'broken';

/** What was done, and to which report. */
interface Undertaking {
  readonly name: WorkName;
  readonly fileName: string;
}

/** Why work that brought its thread down is not done. */
export function breakdownRefusal(
  breakdown: Breakdown,
  { name, fileName }: Undertaking,
  { timeMs, memoryMb }: WorkLimits,
): Failure {
  const { zh, en } = WORDS[name];
  const seconds = timeMs / 1000;
  switch (breakdown) {
    case 'slow':
      return {
        code: 'file-too-large',
        zh: `${zh.undone}：${fileName} 在 ${seconds} 秒内没有${zh.done}，已停止。${zh.advice}`,
        en: `${en.undone}: ${fileName} was not ${en.done} within ${seconds} seconds. ${en.advice}`,
      };
    case 'large':
      return {
        code: 'file-too-large',
        zh: `${zh.undone}：${zh.doing} ${fileName} 要用的内存超过 ${memoryMb} MB，已停止。${zh.advice}`,
        en: `${en.undone}: ${en.doing} ${fileName} takes more than ${memoryMb} MB of memory. ${en.advice}`,
      };
    case 'cancelled':
      return {
        code: 'cancelled',
        zh: `${zh.undone}：${fileName} ${zh.doing}到一半取消了。要做就再来一次`,
        en: `${en.undone}: ${en.doing} ${fileName} was cancelled. Start again to do it`,
      };
    case 'broken':
      return {
        code: 'file-damaged',
        zh: `${zh.undone}：${fileName} ${zh.doing}到一半中断，像是损坏的文件。在原来的程序里打开，另存后再导入`,
        en: `${en.undone}: ${en.doing} ${fileName} broke off, so it seems damaged. Open it in its own program, save it again and import that`,
      };
  }
}

interface Words {
  readonly undone: string;
  readonly doing: string;
  readonly done: string;
  readonly advice: string;
}

const WORDS: Readonly<Record<WorkName, Readonly<Record<'zh' | 'en', Words>>>> = {
  read: {
    zh: {
      undone: '没有导入',
      doing: '读',
      done: '读完',
      advice: '只留报告正文，另存后再导入',
    },
    en: {
      undone: 'Not imported',
      doing: 'reading',
      done: 'read',
      advice: "Keep the report's text only and import that",
    },
  },
  correct: {
    zh: {
      undone: '没有改',
      doing: '重新识别',
      done: '识别完',
      advice: '撤销这一步，或把报告拆开再导入',
    },
    en: {
      undone: 'Not changed',
      doing: 'recognising',
      done: 'recognised',
      advice: 'Undo this step, or split the report and import the parts',
    },
  },
  compare: {
    zh: {
      undone: '没有比对',
      doing: '比对',
      done: '比完',
      advice: '只留报告正文，另存后再比对',
    },
    en: {
      undone: 'Not compared',
      doing: 'comparing',
      done: 'compared',
      advice: "Keep the report's text only and compare that",
    },
  },
  renew: {
    zh: {
      undone: '没有换',
      doing: '换入',
      done: '换完',
      advice: '只留报告正文，另存后再载入',
    },
    en: {
      undone: 'Not renewed',
      doing: 'taking in',
      done: 'taken in',
      advice: "Keep the report's text only and take that",
    },
  },
};
