import { Template } from './model';

/**
 * Checks a page design.
 * @throws {TemplateError} naming every field that is wrong by its path: `head.headline.size`
 */
export function defineTemplate(design: unknown): Template {
  const checked = Template.safeParse(design);
  if (checked.success) return checked.data;
  const faults = checked.error.issues.map(({ path, message }) => ({
    path: path.map(String).join('.'),
    message,
  }));
  throw new TemplateError(idOf(design), faults);
}

/** What is wrong with one field of a page design. */
export interface TemplateFault {
  /** From the top of the template; a list's entry by its number, from 0. */
  readonly path: string;
  readonly message: string;
}

/** A page design that cannot be used; whoever wrote it reads the message. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly faults: readonly TemplateFault[];

  constructor(id: string, faults: readonly TemplateFault[]) {
    const lines = faults.map(({ path, message }) => `  ${path === '' ? id : path}: ${message}`);
    super(`版式 ${id} 有误，改正下列各项 / template ${id} is wrong in\n${lines.join('\n')}`);
    this.faults = faults;
  }
}

function idOf(design: unknown): string {
  const hasId = typeof design === 'object' && design !== null && 'id' in design;
  return hasId && typeof design.id === 'string' ? design.id : '?';
}
