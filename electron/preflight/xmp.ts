import { SaxesParser } from 'saxes';
import type { Findings } from './report';

export interface Xmp {
  readonly status: 'none' | 'broken' | 'read';
  /** Text by qualified name: `pdfxid:GTS_PDFXVersion`. */
  readonly fields: ReadonlyMap<string, string>;
}

const MOST_BYTES = 4 * 1024 * 1024;

/** Reads a packet's properties, written as elements or as attributes. */
export function readXmp(data: Buffer | undefined): Xmp {
  const fields = new Map<string, string>();
  if (data === undefined) return { status: 'none', fields };
  if (data.length > MOST_BYTES) return { status: 'broken', fields };
  const parser = new SaxesParser();
  const open: string[] = [];
  let isBroken = false;
  parser.on('error', () => (isBroken = true));
  parser.on('opentag', ({ name, attributes }) => {
    if (!name.startsWith('rdf:')) open.push(name);
    for (const [key, value] of Object.entries(attributes)) fields.set(key, value);
  });
  parser.on('text', (text) => {
    const name = open.at(-1);
    if (name !== undefined && text.trim() !== '') fields.set(name, text.trim());
  });
  parser.on('closetag', ({ name }) => {
    if (!name.startsWith('rdf:')) open.pop();
  });
  parser.write(data.toString('utf8').trim()).close();
  return { status: isBroken ? 'broken' : 'read', fields };
}

/** PDF/X-4 lives by its XMP; elsewhere it may be left out, but not contradict Info. */
export function checkXmp(
  { status, fields }: Xmp,
  standard: 'x1a' | 'x4',
  title: string | undefined,
  findings: Findings,
): void {
  if (status === 'broken') {
    findings.fail('metadata', { zh: 'XMP 不是完好的 XML', en: 'the XMP is no sound XML' });
  } else if (status === 'none') {
    if (standard === 'x4') findings.fail('metadata', { zh: '没有 XMP', en: 'no XMP' });
  } else {
    if (standard === 'x4') checkFields(fields, findings);
    checkTitle(fields.get('dc:title'), title, findings);
  }
}

const NEEDED = ['dc:title', 'xmp:CreateDate', 'xmp:ModifyDate', 'xmpMM:DocumentID'];

function checkFields(fields: ReadonlyMap<string, string>, findings: Findings): void {
  for (const name of NEEDED) {
    if (!fields.has(name)) {
      findings.fail('metadata', { zh: `XMP 里没有 ${name}`, en: `the XMP lacks ${name}` });
    }
  }
}

function checkTitle(
  inXmp: string | undefined,
  title: string | undefined,
  findings: Findings,
): void {
  if (inXmp === undefined || title === undefined || inXmp === title.trim()) return;
  findings.warn('metadata', {
    zh: 'XMP 的标题与文件信息不一致',
    en: 'the title in the XMP differs from the one in Info',
  });
}
