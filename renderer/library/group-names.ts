import { isDiagnosticCode, type DiagnosticCode } from '#shared/import';

type Name = readonly [zh: string, en: string];

/** What a group of diagnostics is called; the type sees to it that every code has a name. */
const NAMES: Readonly<Record<DiagnosticCode, Name>> = {
  'markup-dropped': ['略去的标记', 'Markup left out'],
  'line-dropped': ['按校订舍弃的行', 'Lines dropped by decision'],
  'furniture-dropped': ['略去的页码、转版行', 'Page furniture left out'],
  'folio-suspected': ['像页码的行', 'Lines that may be folios'],
  'seam-doubted': ['可能断开的段落', 'Paragraphs that may go on'],
  'columns-suspected': ['像是几栏交错的文字', 'Columns that may be tangled'],
  'zone-kept': ['附录、名词解释等，编号不作举措', 'Annexes and glossaries kept as paragraphs'],
  'paragraph-joined': ['断段接回', 'Paragraphs rejoined'],
  'paragraph-kept': ['没有标签的段落', 'Paragraphs without a label'],
  'heading-suspected': ['像小标题的短行', 'Short lines that may be headings'],
  'initiative-empty': ['只有标签的举措', 'Initiatives without text'],
  'no-initiatives': ['没有认出举措', 'No initiatives recognised'],
  'invisible-character': ['看不见的字符', 'Invisible characters'],
};

const LEFT_OUT: Name = ['文件里不是正文的文字', 'Words of the file beside its text'];
/** A story file may say what a later version of the program said. */
const OTHER: Name = ['其他提示', 'Other remarks'];

/** The name of a group; readers find many kinds of words beside the text, which share one name. */
export function groupName(code: string): Name {
  if (isDiagnosticCode(code)) return NAMES[code];
  return code.startsWith('left-out-') ? LEFT_OUT : OTHER;
}
