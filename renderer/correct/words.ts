import { ROLE_NAMES, type LineReading, type Saying, type TreeNode } from '#shared/import';
import type { Say } from '../words';

export const sayBoth = (say: Say, { zh, en }: Saying): string => say(zh, en);

/** What the tag of a row says: 主题, 举措一, 段, ?. */
export function tagOf(say: Say, { role, label, question }: LineReading): string {
  if (question !== undefined) return '?';
  if (role === 'lost') return say('遗漏', 'Lost');
  if (role === 'initiative' && label !== undefined && label !== '') return label;
  return sayBoth(say, ROLE_NAMES[role]);
}

/** 21–23, or 21. */
export const lineNumbers = ({ lines: { first, last } }: LineReading): string =>
  first === last ? `${first}` : `${first}–${last}`;

export function nodeName(say: Say, { role, label }: TreeNode): string {
  return label === '' ? sayBoth(say, ROLE_NAMES[role]) : label;
}
