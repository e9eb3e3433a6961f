import type { Leavings } from './left-out';
import { readXml } from './xml-events';

/** Parts that stand beside the text, and as what they are told. */
const PARTS: readonly { readonly name: RegExp; readonly kind: string; readonly unit: string }[] = [
  { name: /^word\/footnotes\d*\.xml$/u, kind: 'footnote', unit: 'w:footnote' },
  { name: /^word\/endnotes\d*\.xml$/u, kind: 'endnote', unit: 'w:endnote' },
  { name: /^word\/comments\d*\.xml$/u, kind: 'comment', unit: 'w:comment' },
  { name: /^word\/header\d*\.xml$/u, kind: 'header', unit: 'w:hdr' },
  { name: /^word\/footer\d*\.xml$/u, kind: 'footer', unit: 'w:ftr' },
];

/** The part's kind and the element that holds one note; undefined for parts of another sort. */
export function noteStyleOf(name: string): { kind: string; unit: string } | undefined {
  return PARTS.find((part) => part.name.test(name));
}

/** Notes every footnote, comment or header of a part; the rules between notes have no words. */
export function readNotes(
  bytes: Uint8Array,
  { kind, unit }: { kind: string; unit: string },
  left: Leavings,
): boolean {
  let words: string[] = [];
  let inText = false;
  return readXml(bytes, {
    open(name) {
      if (name === unit) words = [];
      inText = name === 'w:t';
    },
    close(name) {
      inText = false;
      if (name === 'w:p') words.push(' ');
      if (name === unit) left.add(kind, words.join(''));
    },
    text(text) {
      if (inText) words.push(text);
    },
  });
}
