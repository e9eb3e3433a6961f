import type { PdfInfo } from './pdf-info';

/** The XMP packet: what Info says, said again in XML, and the version of PDF/X-4 (ISO 15930-7). */
export function xmpPacket({ title, date, id, pdfx }: PdfInfo): string {
  const time = `${date.toISOString().slice(0, 19)}Z`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    description('dc="http://purl.org/dc/elements/1.1/"', [
      '<dc:format>application/pdf</dc:format>',
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    ]),
    description('xmp="http://ns.adobe.com/xap/1.0/"', [
      element('xmp:CreateDate', time),
      element('xmp:ModifyDate', time),
      element('xmp:MetadataDate', time),
      element('xmp:CreatorTool', CREATOR),
    ]),
    description('pdf="http://ns.adobe.com/pdf/1.3/"', [
      element('pdf:Producer', PRODUCER),
      element('pdf:Trapped', 'False'),
    ]),
    description('xmpMM="http://ns.adobe.com/xap/1.0/mm/"', [
      element('xmpMM:DocumentID', uuidOf(id)),
      element('xmpMM:RenditionClass', 'default'),
      element('xmpMM:VersionID', '1'),
    ]),
    ...(pdfx === 'PDF/X-4'
      ? [
          description('pdfxid="http://www.npes.org/pdfx/ns/id/"', [
            element('pdfxid:GTS_PDFXVersion', pdfx),
          ]),
        ]
      : []),
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

export const CREATOR = 'Jiedu 解读';
export const PRODUCER = 'PDFKit';

function description(namespace: string, lines: readonly string[]): string {
  return `<rdf:Description rdf:about="" xmlns:${namespace}>\n${lines.join('\n')}\n</rdf:Description>`;
}

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;

/** A title may hold & and <; whatever XML 1.0 cannot hold is left out. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** The same content has the same id. */
function uuidOf(id: string): string {
  const [, ...parts] = /^(.{8})(.{4})(.{4})(.{4})(.{12})/u.exec(id) ?? [];
  return `uuid:${parts.join('-')}`;
}
