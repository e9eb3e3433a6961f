import { ok } from '#shared/desk';
import type { Handlers } from './dispatch';
import type { OwnTemplates } from './own-templates';

/** Answers with nothing new while nothing has changed. */
export function templateHandler(templates: OwnTemplates): Handlers['templates:list'] {
  return async ({ since }) => {
    const { version, templates: own, failures } = await templates.list();
    if (version === since) return ok({ version, changed: null });
    return ok({ version, changed: { templates: [...own], failures: [...failures] } });
  };
}
