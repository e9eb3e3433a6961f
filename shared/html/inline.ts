import type { CommentaryParagraph, Mark } from '#shared/story';
import { textHtml } from './escape';
import { element } from './element';
import { headKeeps, textKeeps, type Keep } from './keeps';
import { safeHref } from './link';

/** A stretch of the text and the element around it; stretches of one layer do not overlap. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly wrap: (inner: string) => string;
}

type Layer = readonly Stretch[];

/** Text with its keeps as no-wrap spans; the characters are those of the text. */
export function keptHtml(text: string, keeps: readonly Keep[] = textKeeps(text)): string {
  return nested(text, 0, text.length, [keepLayer(keeps)]);
}

/** A head with its words as no-wrap spans. */
export function headWordsHtml(text: string): string {
  return keptHtml(text, headKeeps(text));
}

/** A commentary paragraph: links outside, bold inside them, keeps innermost. */
export function markedHtml({ text, marks = [] }: CommentaryParagraph): string {
  const layers = [linkLayer(text, marks), boldLayer(text, marks), keepLayer(textKeeps(text))];
  return nested(text, 0, text.length, layers);
}

function keepLayer(keeps: readonly Keep[]): Layer {
  return keeps.map((keep) => ({
    ...keep,
    wrap: (inner) => element('span', { class: 'keep' }, inner),
  }));
}

function boldLayer(text: string, marks: readonly Mark[]): Layer {
  return marks
    .filter((mark) => mark.kind === 'bold')
    .map((mark) => ({
      ...onCharacters(text, mark),
      wrap: (inner) => element('b', keptWhole(mark), inner),
    }));
}

function linkLayer(text: string, marks: readonly Mark[]): Layer {
  return marks.flatMap((mark) => {
    const href = mark.kind === 'link' ? safeHref(mark.href) : undefined;
    if (href === undefined) return [];
    const attributes = { href, rel: 'noopener noreferrer nofollow', ...keptWhole(mark) };
    return [{ ...onCharacters(text, mark), wrap: (inner) => element('a', attributes, inner) }];
  });
}

/** Longest marked word that stays whole. */
const SHORT_MARK = 8;

/**
 * A short marked word stays on one line. It reads better, and Chromium (156) starts a new line too
 * early where `text-autospace` meets a closing mark behind an element that may break.
 */
const keptWhole = ({ start, end }: Mark) => ({
  class: end - start <= SHORT_MARK ? 'keep' : undefined,
});

/** A mark that would cut a character in two starts or ends before it. */
function onCharacters(text: string, { start, end }: Mark): Keep {
  return { start: characterStart(text, start), end: characterStart(text, end) };
}

function characterStart(text: string, offset: number): number {
  const codePoint = text.codePointAt(offset - 1);
  return codePoint !== undefined && codePoint > 0xffff ? offset - 1 : offset;
}

/** `[start, end)` of the text inside the layers, the first one outermost. */
function nested(text: string, start: number, end: number, layers: readonly Layer[]): string {
  const [layer, ...inner] = layers;
  if (layer === undefined) return textHtml(text.slice(start, end));
  let html = '';
  let done = start;
  for (const stretch of layer.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(stretch.start, done);
    const to = Math.min(stretch.end, end);
    if (from >= to) continue;
    html += nested(text, done, from, inner) + stretch.wrap(nested(text, from, to, inner));
    done = to;
  }
  return html + nested(text, done, end, inner);
}
