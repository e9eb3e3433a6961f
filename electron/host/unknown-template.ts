import type { Failure } from '#shared/desk';
import { templates } from '#templates';

/** The refusal of a template id that no page design has. */
export function unknownTemplate(templateId: string): Failure {
  const known = templates.map(({ id }) => id).join('、');
  return {
    code: 'unknown-template',
    zh: `没有版式 ${templateId}。可用的有：${known}`,
    en: `There is no template ${templateId}. There are: ${known.replaceAll('、', ', ')}`,
  };
}
