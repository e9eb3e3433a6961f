import { toPlaces, type Rule } from '#shared/display';
import type { Template } from '#shared/template';
import type { FilledPage } from './fill-columns';
import type { Setting } from './model';

/** 栏线: hairlines centred between filled columns, as deep as the deepest of them (P-12). */
export function columnRules(
  page: FilledPage,
  top: number,
  template: Template,
  setting: Setting,
): Rule[] {
  const { width, ink } = template.columnRule;
  const depth = Math.max(...page.columns.map((column) => column.depth));
  const filled = page.columns.filter((column) => column.end > column.start).length;
  const stride = setting.columnEm * setting.size + setting.gap;
  return Array.from({ length: Math.max(0, filled - 1) }, (_, index) => ({
    kind: 'rule',
    x: toPlaces(template.typeArea.left + (index + 1) * stride - setting.gap / 2 - width / 2),
    y: toPlaces(top),
    width,
    height: toPlaces(depth * setting.pitch),
    ink,
  }));
}
