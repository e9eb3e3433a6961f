import { newDivert } from './docx-divert';
import { closeRow, closeTable, deleteRow, newParagraph, openCell, openTable } from './docx-flow';
import type { Numbering } from './docx-numbering';
import { endParagraph, finish, inherit } from './docx-paragraphs';
import { addText, changeField, openInRun } from './docx-runs';
import { readLook, type Styles } from './docx-styles';
import { startWalk, type Walk } from './docx-walk';
import type { Leavings } from './left-out';
import type { Block } from './reading';
import { readXml, type Attributes } from './xml-events';

/** Elements that are not read into the text, and as what they are told; '' is not told. */
const DIVERTED: Readonly<Record<string, string>> = {
  'w:del': 'deletion',
  'w:moveFrom': 'moved',
  'w:txbxContent': 'text-box',
  'w:rt': 'ruby',
  'w:rPrChange': '',
  'w:pPrChange': '',
  'w:trPrChange': '',
  'w:tcPrChange': '',
  'w:tblPrChange': '',
  'w:tblPrExChange': '',
  'w:sectPr': '',
  'w:sdtPr': '',
};
const TEXTS = new Set(['w:t', 'm:t', 'w:delText', 'w:instrText', 'w:delInstrText']);

/**
 * Reads `word/document.xml` as a stream: the text as it stands when every tracked change is accepted.
 * @returns undefined when the part is not well-formed
 */
export function readText(
  bytes: Uint8Array,
  styles: Styles,
  numbering: Numbering,
  left: Leavings,
): readonly Block[] | undefined {
  const state = startWalk(styles, numbering, left);
  const isWellFormed = readXml(bytes, {
    open: (name, attributes) => open(state, name, attributes),
    close: (name) => close(state, name),
    text: (text) => addText(state, text),
  });
  finish(state);
  return isWellFormed ? state.flow.blocks : undefined;
}

function open(state: Walk, name: string, attributes: Attributes): void {
  if (TEXTS.has(name)) state.text = name;
  if (state.divert !== undefined) {
    state.divert.open(name);
    return;
  }
  const kind =
    state.properties === undefined || name.endsWith('Change') ? divertOf(state, name) : undefined;
  if (kind !== undefined) state.divert = newDivert(kind, state.left);
  else if (state.properties !== undefined) openProperty(state, name, attributes);
  else openElement(state, name, attributes);
}

/** Of alternatives the first is taken; the others say the same in an older way. */
function divertOf({ alternatives }: Walk, name: string): string | undefined {
  if (name === 'mc:Choice' || name === 'mc:Fallback') {
    if (alternatives.at(-1) === true) return '';
    if (alternatives.length > 0) alternatives[alternatives.length - 1] = true;
  }
  return Object.hasOwn(DIVERTED, name) ? DIVERTED[name] : undefined;
}

function openProperty(state: Walk, name: string, attributes: Attributes): void {
  const { properties, paragraph } = state;
  if (name === 'w:rPr' && properties === 'paragraph') state.properties = 'mark';
  else if (name === 'w:del' || name === 'w:moveFrom') {
    if (properties === 'row') deleteRow(state.flow);
    if (properties === 'mark' && paragraph !== undefined) paragraph.joins = true;
  } else if (properties === 'paragraph' && paragraph !== undefined) {
    if (name === 'w:pStyle') paragraph.styleId = attributes['w:val'];
    else readLook(paragraph.look, name, attributes);
  } else if (properties === 'run') {
    if (name === 'w:rStyle') Object.assign(state.run, state.styles.lookOf(attributes['w:val']));
    else readLook(state.run, name, attributes);
  }
}

function openElement(state: Walk, name: string, attributes: Attributes): void {
  switch (name) {
    case 'w:p':
      state.paragraph = state.unfinished ?? newParagraph();
      state.unfinished = undefined;
      break;
    case 'w:pPr':
      state.properties = 'paragraph';
      break;
    case 'w:r':
      state.inRun = true;
      state.run = { ...state.paragraph?.look };
      break;
    case 'w:rPr':
      state.properties = 'run';
      break;
    case 'w:trPr':
      state.properties = 'row';
      break;
    case 'mc:AlternateContent':
      state.alternatives.push(false);
      break;
    case 'w:tbl':
      finish(state);
      openTable(state.flow);
      break;
    case 'w:tc':
      openCell(state.flow);
      break;
    case 'w:fldSimple':
      state.left.add('field-code', attributes['w:instr'] ?? '');
      break;
    case 'w:altChunk':
      state.left.add('embedded', 'altChunk');
      break;
    case 'w:fldChar':
      changeField(state, attributes['w:fldCharType']);
      break;
    default:
      if (state.inRun) openInRun(state, name, attributes);
  }
}

function close(state: Walk, name: string): void {
  if (TEXTS.has(name)) state.text = undefined;
  if (state.divert !== undefined) {
    if (state.divert.close(name)) state.divert = undefined;
    return;
  }
  switch (name) {
    case 'w:pPr':
      state.properties = undefined;
      inherit(state);
      break;
    case 'w:rPr':
      state.properties = state.properties === 'mark' ? 'paragraph' : undefined;
      break;
    case 'w:trPr':
      state.properties = undefined;
      break;
    case 'w:r':
      state.inRun = false;
      break;
    case 'w:p':
      endParagraph(state);
      break;
    case 'w:tr':
      finish(state);
      closeRow(state.flow);
      break;
    case 'w:tc':
      finish(state);
      break;
    case 'w:tbl':
      closeTable(state.flow);
      break;
    case 'mc:AlternateContent':
      state.alternatives.pop();
      break;
  }
}
