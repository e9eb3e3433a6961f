import type { Template, TextStyle } from '#shared/template';
import type { Setting } from './model';

/** The body's own size in a template: its first step that is not a tight one, points. */
export function ownSize({ id, steps }: Template): number {
  const own = steps.find(({ tight }) => tight === undefined);
  if (own === undefined) throw new Error(`template ${id} has no body step of its own size`);
  return own.size;
}

/** How much larger than in its own size a template's body is set. */
export function bodyScale(template: Template, { size }: Pick<Setting, 'size'>): number {
  return size / ownSize(template);
}

/** A style that grows with the body, so that it is told from it at a glance in every step. */
export function withBody(style: TextStyle, scale: number): TextStyle {
  const { lineHeight } = style;
  const grown = { ...style, size: style.size * scale };
  return lineHeight === undefined ? grown : { ...grown, lineHeight: lineHeight * scale };
}
