import { strToU8, zipSync, type Zippable } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OTHERS =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

/** Parts by name; the body of the document is XML. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly more?: Zippable;
}

export function docx({
  body,
  styles,
  numbering,
  footnotes,
  comments,
  header,
  more = {},
}: DocxParts) {
  const parts: Zippable = {
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...more,
  };
  if (styles !== undefined) parts['word/styles.xml'] = part('styles', styles);
  if (numbering !== undefined) parts['word/numbering.xml'] = part('numbering', numbering);
  if (footnotes !== undefined) parts['word/footnotes.xml'] = part('footnotes', footnotes);
  if (comments !== undefined) parts['word/comments.xml'] = part('comments', comments);
  if (header !== undefined) parts['word/header1.xml'] = part('hdr', header);
  return zipSync(parts, { level: 6 });
}

const part = (root: string, content: string) =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${W} ${OTHERS}>${content}</w:${root}>`);

export const p = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;
export const pPr = (content: string) => `<w:pPr>${content}</w:pPr>`;
export const style = (id: string) => pPr(`<w:pStyle w:val="${id}"/>`);
export const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
export const b = (text: string) => r(text, '<w:b/>');

export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
export const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

/** A list of `numId` 1 with the given levels, and one of `numId` 2 that starts over at 5. */
export function lists(...levels: readonly (readonly [format: string, text: string])[]): string {
  const abstract = levels
    .map(
      ([format, text], index) =>
        `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('');
  return (
    `<w:abstractNum w:abstractNumId="7">${abstract}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
  );
}

export const item = (text: string, level = 0, numId = 1) =>
  p(pPr(`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`), r(text));
