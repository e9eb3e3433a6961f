import type { PdfFile } from './pdf-file';
import type { Findings } from './report';
import { isDict, isList, isStream, nameOf, type PdfDict, type PdfValue } from './values';

type Tell = (zh: string, en: string) => void;

/** What PDF/X does not let a file hold at all, painted or not. */
export function checkForbidden(file: PdfFile, standard: 'x1a' | 'x4', findings: Findings): void {
  const told = new Set<string>();
  const tell: Tell = (zh, en) => {
    if (told.has(en)) return;
    told.add(en);
    findings.fail('no-forbidden-items', { zh, en });
  };
  checkCatalog(file, standard, tell);
  for (const value of file.objects()) {
    if (isStream(value)) checkStream(file, value, file.filtersOf(value), standard, tell);
    for (const dict of dictsIn(value)) checkDict(file, dict, standard, tell);
  }
  if (standard === 'x1a' && file.usesObjectStreams) tell('用了对象流', 'object streams are used');
}

/** An object's own dictionary and those inside it; how deep they nest is limited on reading. */
function* dictsIn(value: PdfValue): Generator<PdfDict> {
  if (isList(value)) for (const item of value) yield* dictsIn(item);
  const dict = isStream(value) ? value.dict : isDict(value) ? value : undefined;
  if (dict === undefined) return;
  yield dict;
  for (const inner of dict.entries.values()) yield* dictsIn(inner);
}

function checkCatalog(file: PdfFile, standard: 'x1a' | 'x4', tell: Tell): void {
  const root = file.get(file.trailer, 'Root');
  const has = (key: string) => file.get(root, key) !== null;
  if (has('OpenAction') && isAction(file, file.get(root, 'OpenAction'))) {
    tell('打开文件时会执行动作', 'an action runs when the file is opened');
  }
  if (has('AA')) tell('文件带触发动作', 'the file has trigger actions');
  if (file.get(file.get(root, 'Names'), 'JavaScript') !== null) tell('带 JavaScript', 'JavaScript');
  if (file.get(file.get(root, 'Names'), 'EmbeddedFiles') !== null && standard === 'x1a')
    tell('附带别的文件', 'other files are attached');
  if (has('AcroForm')) tell('带表单', 'a form');
  if (has('OCProperties') && standard === 'x1a') tell('带图层', 'optional content (layers)');
}

const isAction = (file: PdfFile, value: PdfValue) => isDict(value) && file.get(value, 'S') !== null;

const FORBIDDEN_FILTERS: Readonly<Record<'x1a' | 'x4', readonly string[]>> = {
  x1a: ['LZWDecode', 'LZW', 'JBIG2Decode', 'JPXDecode', 'Crypt'],
  x4: ['LZWDecode', 'LZW', 'Crypt'],
};

function checkStream(
  file: PdfFile,
  value: PdfValue,
  filters: readonly string[],
  standard: 'x1a' | 'x4',
  tell: Tell,
): void {
  for (const filter of filters) {
    if (FORBIDDEN_FILTERS[standard].includes(filter)) tell(`用了 ${filter}`, `${filter} is used`);
  }
  const has = (key: string) => file.dict(value).entries.has(key);
  const kind = nameOf(file.get(value, 'Subtype'));
  if (kind === 'PS' || nameOf(file.get(value, 'Subtype2')) === 'PS')
    tell('含 PostScript 对象', 'a PostScript object');
  if (has('OPI')) tell('引用了 OPI 图片', 'an OPI picture');
  if (kind === 'Form' && has('Ref')) tell('引用了别的文件', 'a reference to another file');
  if (has('F') && !isStream(file.get(value, 'F')) && has('FFilter'))
    tell('数据在文件之外', 'data outside the file');
  if (has('Alternates')) tell('图片带替换件', 'a picture with alternates');
}

function checkDict(file: PdfFile, dict: PdfDict, standard: 'x1a' | 'x4', tell: Tell): void {
  const { entries } = dict;
  const name = (key: string) => nameOf(file.resolve(entries.get(key)));
  if (name('S') === 'JavaScript') tell('带 JavaScript', 'JavaScript');
  if (entries.has('TR') && name('TR') !== 'Identity' && isState(entries))
    tell('带传递函数 TR', 'a transfer function TR');
  if (entries.has('TR2') && name('TR2') !== 'Default' && isState(entries))
    tell('带传递函数 TR2', 'a transfer function TR2');
  if (entries.has('HTP')) tell('带加网原点 HTP', 'a halftone phase HTP');
  if (standard === 'x1a' && name('Type') === 'Page' && entries.has('UserUnit'))
    tell('页面带 UserUnit', 'a page with UserUnit');
  if (name('Type') === 'Page' && entries.has('AA')) tell('页面带触发动作', 'a page with actions');
  if (isList(file.resolve(entries.get('PresSteps')))) tell('带演示步骤', 'presentation steps');
}

/** `TR` is also a key of structure elements. */
const isState = (entries: PdfDict['entries']) =>
  nameOf(entries.get('Type')) === 'ExtGState' || !entries.has('Type');
