import { unknownTemplate } from '#electron/host';
import { refuse, ok, type Reply } from '#shared/desk';
import type { Template } from '#shared/template';
import { findTemplate } from '#templates';

/** The template a person named, or the sentence that lists those there are. */
export function chooseTemplate(id: string): Reply<Template> {
  const template = findTemplate(id);
  return template === undefined ? refuse(unknownTemplate(id)) : ok(template);
}
