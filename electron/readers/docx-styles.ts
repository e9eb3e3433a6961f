import { readXml, type Attributes } from './xml-events';

/** What a style, or a run of text by itself, says of how it looks and counts. */
export interface Look {
  bold?: boolean;
  /** Set in a font that heads are set in. */
  headFont?: boolean;
  hidden?: boolean;
  raised?: boolean;
  /** Of a heading: 1 for the title. */
  depth?: number;
  numId?: string;
  level?: number;
}

export interface Styles {
  /** The look of a style, with what it inherits. */
  lookOf(id: string | undefined): Look;
}

interface Style {
  readonly isDefault: boolean;
  readonly look: Look;
  basedOn: string | undefined;
}

const MOST_PARENTS = 20;

/** Fonts that only heads are set in: the standard for official documents sets them without bold. */
const HEAD_FONT = /黑体|小标宋|SimHei|STHeiti|Heiti/iu;
const BODY_FONT = /宋|仿|楷|Song|Fang|Kai/iu;

/** Reads `word/styles.xml`; a part that is broken or absent gives no style a look. */
export function readStyles(bytes: Uint8Array | undefined): Styles {
  const styles = new Map<string, Style>();
  let open: Style | undefined;
  if (bytes !== undefined) {
    readXml(bytes, {
      open(name, attributes) {
        if (name === 'w:style') {
          const isDefault =
            isOn(attributes['w:default'] ?? '0') && attributes['w:type'] === 'paragraph';
          open = { isDefault, look: {}, basedOn: undefined };
          styles.set(attributes['w:styleId'] ?? '', open);
        } else if (open !== undefined) readStyle(open, name, attributes);
      },
      close(name) {
        if (name === 'w:style') open = undefined;
      },
      text: () => undefined,
    });
  }
  return resolveStyles(styles);
}

function readStyle(style: Style, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? '';
  if (name === 'w:basedOn') style.basedOn = value;
  else if (name === 'w:name') {
    const depth = depthByName(value);
    if (depth !== undefined) style.look.depth = depth;
  } else readLook(style.look, name, attributes);
}

/** Heading 1 stands below the title. */
function depthByName(name: string): number | undefined {
  if (/^(?:title|标题)$/iu.test(name)) return 1;
  if (/^(?:subtitle|副标题)$/iu.test(name)) return 2;
  const level = /^(?:heading|标题)\s*([1-9])$/iu.exec(name)?.[1];
  return level === undefined ? undefined : Math.min(6, Number(level) + 1);
}

/** Takes one property of a paragraph or a run into a look. */
export function readLook(look: Look, name: string, attributes: Attributes): void {
  const value = attributes['w:val'];
  switch (name) {
    case 'w:b':
      look.bold = isOn(value);
      break;
    case 'w:vanish':
      look.hidden = isOn(value);
      break;
    case 'w:vertAlign':
      look.raised = value === 'superscript';
      break;
    case 'w:outlineLvl':
      if (look.depth !== 1) look.depth = outlineDepth(value);
      break;
    case 'w:numId':
      look.numId = value ?? '0';
      break;
    case 'w:ilvl':
      look.level = levelOf(value);
      break;
    case 'w:rFonts':
      readFont(look, attributes['w:eastAsia'] ?? '');
      break;
  }
}

/** Lists have nine levels. */
export function levelOf(value: string | undefined): number {
  const level = Math.trunc(Number(value ?? 0));
  return level > 0 ? Math.min(8, level) : 0;
}

function readFont(look: Look, font: string): void {
  if (HEAD_FONT.test(font)) look.headFont = true;
  else if (BODY_FONT.test(font)) look.headFont = false;
}

/** Level 9 is body text; undefined is never kept, so that 0 can say so. */
function outlineDepth(value: string | undefined): number {
  const level = Number(value ?? 9);
  return level >= 0 && level < 9 ? Math.min(6, level + 2) : 0;
}

/** On unless it says off (ST_OnOff). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/iu.test(value);
}

function resolveStyles(styles: ReadonlyMap<string, Style>): Styles {
  const resolved = new Map<string, Look>();
  const standard = [...styles].find(([, { isDefault }]) => isDefault)?.[0];
  return {
    lookOf(id = standard) {
      if (id === undefined) return {};
      const known = resolved.get(id) ?? resolve(styles, id);
      resolved.set(id, known);
      return known;
    },
  };
}

function resolve(styles: ReadonlyMap<string, Style>, id: string): Look {
  const chain: Look[] = [];
  let style = styles.get(id);
  while (style !== undefined && chain.length < MOST_PARENTS) {
    chain.unshift(style.look);
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return Object.assign({}, ...chain) as Look;
}
