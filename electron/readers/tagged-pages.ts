import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MAX_CHARACTERS, PdfRefusal, tooLong } from './pdf-failures';

/** A stretch of a PDF's text with what its tags say it is, in the tags' reading order. */
export interface TaggedContent {
  /** 1-based. */
  readonly page: number;
  /**
   * Commentary is tagged as a Note, a picture's words stand in its Figure; furniture is an artifact; the
   * rest of what is tagged is report.
   */
  readonly kind: 'report' | 'commentary' | 'caption' | 'furniture' | 'untagged';
  /** Its number among the marked content of the page. */
  readonly mcid: number | undefined;
  /** What the fonts say its glyphs are; white space as the library guesses it. */
  readonly text: string;
}

interface Pages {
  readonly numPages: number;
  getPage(number: number): Promise<PDFPageProxy>;
}

/** @throws {PdfRefusal} when the document holds more than anyone prints */
export async function readTaggedPages(document: Pages, fileName: string): Promise<TaggedContent[]> {
  const contents: TaggedContent[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    for (const content of await readPage(page, number)) {
      characters += content.text.length;
      if (characters > MAX_CHARACTERS) throw new PdfRefusal(tooLong(fileName));
      contents.push(content);
    }
    page.cleanup();
  }
  return contents;
}

async function readPage(page: PDFPageProxy, number: number): Promise<TaggedContent[]> {
  const { tagged, furniture, loose } = await readMarked(page);
  const contents: TaggedContent[] = [];
  const tree: unknown = await page.getStructTree();
  for (const { id, kind } of leavesOf(tree, 'report', 0)) {
    const text = tagged.get(id);
    if (text !== undefined) contents.push({ page: number, kind, mcid: mcidOf(id), text });
    tagged.delete(id);
  }
  // Marked, but in no tag.
  const lost = [...tagged].map(([id, text]) => ({ mcid: mcidOf(id), text }));
  const others = [...lost, ...loose.map((text) => ({ mcid: undefined, text }))];
  return [
    ...contents,
    ...others.map((other) => ({ page: number, kind: 'untagged' as const, ...other })),
    ...furniture.map((text) => ({
      page: number,
      kind: 'furniture' as const,
      mcid: undefined,
      text,
    })),
  ];
}

interface Marked {
  /** By the id that the tags know it by. */
  readonly tagged: Map<string, string>;
  readonly furniture: string[];
  readonly loose: string[];
}

async function readMarked(page: PDFPageProxy): Promise<Marked> {
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  const marked: Marked = { tagged: new Map(), furniture: [], loose: [] };
  const open: { readonly tag: string; readonly id: string | undefined }[] = [];
  for (const item of items) {
    if ('str' in item) note(item.str, open, marked);
    else if (item.type === 'endMarkedContent') open.pop();
    else open.push({ tag: tagOf(item), id: item.id ?? undefined });
  }
  return marked;
}

const tagOf = (item: object) => ('tag' in item && typeof item.tag === 'string' ? item.tag : '');

function note(
  text: string,
  open: readonly { readonly tag: string; readonly id: string | undefined }[],
  { tagged, furniture, loose }: Marked,
): void {
  if (text.trim() === '') return;
  const id = open.findLast((mark) => mark.id !== undefined)?.id;
  if (open.some(({ tag }) => tag === 'Artifact')) furniture.push(text);
  else if (id === undefined) loose.push(text);
  else tagged.set(id, (tagged.get(id) ?? '') + text);
}

const mcidOf = (id: string) => Number(/_mc(\d+)$/u.exec(id)?.[1]);

type Kind = 'report' | 'commentary' | 'caption';

const KINDS: ReadonlyMap<unknown, Kind> = new Map([
  ['Note', 'commentary'],
  ['Figure', 'caption'],
]);
const DEEPEST = 40;

/** The content of a tree in order; whatever stands in a Note is commentary. */
function* leavesOf(
  node: unknown,
  kind: Kind,
  depth: number,
): Generator<{ id: string; kind: Kind }> {
  if (typeof node !== 'object' || node === null || depth > DEEPEST) return;
  if ('id' in node && typeof node.id === 'string') yield { id: node.id, kind };
  const inner = ('role' in node ? KINDS.get(node.role) : undefined) ?? kind;
  if (!('children' in node) || !Array.isArray(node.children)) return;
  const children: readonly unknown[] = node.children;
  for (const child of children) yield* leavesOf(child, inner, depth + 1);
}
