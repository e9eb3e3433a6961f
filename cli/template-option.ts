import { readTemplate, unknownTemplate } from '#electron/host';
import { refuse, ok, type Reply } from '#shared/desk';
import type { Template } from '#shared/template';
import { findTemplate } from '#templates';

/** The template a person named, by its id or by the folder that holds it; or what is wrong with it. */
export async function chooseTemplate(name: string): Promise<Reply<Template>> {
  const template = findTemplate(name);
  if (template !== undefined) return ok(template);
  return /[/\\.]/u.test(name) ? readTemplate(name) : refuse(unknownTemplate(name));
}
