import { addRun, breakLine } from './docx-flow';
import type { Walk } from './docx-walk';
import { raise } from './raise';
import type { Attributes } from './xml-events';

/** Characters that have an element of their own, and what is no text at all. */
export function openInRun(state: Walk, name: string, attributes: Attributes): void {
  const { left } = state;
  switch (name) {
    case 'w:tab':
    case 'w:ptab':
      put(state, '\t');
      break;
    case 'w:noBreakHyphen':
      put(state, '-');
      break;
    case 'w:br':
    case 'w:cr':
      if (state.paragraph !== undefined) breakLine(state.paragraph);
      break;
    case 'w:sym':
      putSymbol(state, attributes);
      break;
    case 'wp:docPr':
      state.picture = attributes['descr'] ?? attributes['title'] ?? attributes['name'] ?? '';
      break;
    case 'w:object':
      left.add('embedded', 'OLE');
      break;
    default:
      if (/:(?:blip|imagedata|chart|relIds)$/u.test(name))
        left.add('picture', state.picture || name);
  }
}

/** A symbol font puts its pictures in the private area: they are no characters. */
function putSymbol(state: Walk, attributes: Attributes): void {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  if (code >= 0x20 && code <= 0xffff && !isPrivate) put(state, String.fromCharCode(code));
  else state.left.add('symbol', `${attributes['w:font'] ?? ''} ${attributes['w:char'] ?? ''}`);
}

export function changeField(state: Walk, type: string | undefined): void {
  const field = state.fields.at(-1);
  if (type === 'begin') {
    state.fields.push({ code: '', inResult: false });
    state.codes += 1;
  } else if (field !== undefined && type === 'separate' && !field.inResult) {
    field.inResult = true;
    state.codes -= 1;
  } else if (field !== undefined && type === 'end') {
    if (!field.inResult) state.codes -= 1;
    state.fields.pop();
    state.left.add('field-code', field.code);
  }
}

export function addText(state: Walk, text: string): void {
  if (state.text === undefined) return;
  if (state.divert !== undefined) state.divert.add(state.text, text);
  else if (state.text === 'w:instrText') {
    const field = state.fields.at(-1);
    if (field !== undefined && field.code.length < 400) field.code += text;
  } else if (state.text === 'w:t' || state.text === 'm:t') put(state, text);
}

/** Text of the run that is open goes to its paragraph, unless it does not show. */
function put(state: Walk, text: string): void {
  const { bold, headFont, hidden, raised } = state.run;
  if (state.codes > 0) state.left.add('field-code', text);
  else if (state.paragraph === undefined) state.left.add('stray', text);
  else if (hidden === true) state.left.add('hidden', text);
  else
    addRun(
      state.paragraph,
      raised === true ? raise(text) : text,
      bold === true || headFont === true,
    );
}

/** A code ends with its paragraph at the latest: a lost end must not swallow the document. */
export function endCodes(state: Walk): void {
  if (state.codes === 0) return;
  for (const field of state.fields) field.inResult = true;
  state.codes = 0;
}
