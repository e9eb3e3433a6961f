/** Where the ink of a vertical form lies in its em: an opening mark in the lower half. */
export type InkHalf = 'lower' | 'upper' | 'whole';

/** The form that a mark takes in a vertical line (P-18; OpenType `vert`, UAX #50), and its ink. */
const FORMS: Readonly<Record<string, readonly [form: string, ink: InkHalf]>> = {
  '“': ['﹃', 'lower'],
  '”': ['﹄', 'upper'],
  '‘': ['﹁', 'lower'],
  '’': ['﹂', 'upper'],
  '《': ['︽', 'lower'],
  '》': ['︾', 'upper'],
  '〈': ['︿', 'lower'],
  '〉': ['﹀', 'upper'],
  '（': ['︵', 'lower'],
  '）': ['︶', 'upper'],
  '【': ['︻', 'lower'],
  '】': ['︼', 'upper'],
  '〔': ['︹', 'lower'],
  '〕': ['︺', 'upper'],
  '「': ['﹁', 'lower'],
  '」': ['﹂', 'upper'],
  '『': ['﹃', 'lower'],
  '』': ['﹄', 'upper'],
  '，': ['︐', 'upper'],
  '、': ['︑', 'upper'],
  '。': ['︒', 'upper'],
  '：': ['︓', 'whole'],
  '；': ['︔', 'whole'],
  '！': ['︕', 'whole'],
  '？': ['︖', 'whole'],
};

export function verticalForm(mark: string): { form: string; ink: InkHalf } | undefined {
  const found = FORMS[mark];
  return found === undefined ? undefined : { form: found[0], ink: found[1] };
}
