import type { PdfFile } from './pdf-file';
import type { Findings } from './report';
import {
  isDict,
  isList,
  isName,
  isStream,
  isString,
  nameOf,
  textOf,
  type PdfValue,
} from './values';
import { checkXmp, readXmp } from './xmp';

export type PressStandard = 'x1a' | 'x4';

/** What the file says of itself as a whole: versions, metadata, ID, printing condition. */
export function checkDocument(file: PdfFile, standard: PressStandard, findings: Findings): void {
  const info = file.get(file.trailer, 'Info');
  const root = file.get(file.trailer, 'Root');
  const xmp = readXmp(file.unpack(file.get(root, 'Metadata')));
  for (const fault of file.faults) {
    findings.fail('syntax', { zh: fault, en: `broken syntax: ${fault}` });
  }
  checkPdfxVersion(file, info, standard, xmp.fields, findings);
  checkVersion(file, root, standard, findings);
  checkMetadata(file, info, findings);
  checkXmp(xmp, standard, textOf(file.get(info, 'Title')), findings);
  checkTrapped(file.get(info, 'Trapped'), xmp.fields.get('pdf:Trapped'), findings);
  checkId(file, findings);
  checkIntents(file, root, standard, findings);
}

function checkPdfxVersion(
  file: PdfFile,
  info: PdfValue,
  standard: PressStandard,
  xmp: ReadonlyMap<string, string>,
  findings: Findings,
): void {
  const inInfo = textOf(file.get(info, 'GTS_PDFXVersion')) ?? '';
  const conformance = textOf(file.get(info, 'GTS_PDFXConformance')) ?? '';
  const inXmp = xmp.get('pdfxid:GTS_PDFXVersion') ?? '';
  const isX1a = inInfo === 'PDF/X-1a:2003' || conformance.startsWith('PDF/X-1a');
  if (standard === 'x1a' ? isX1a : inXmp === 'PDF/X-4') return;
  const stated = (standard === 'x1a' ? inInfo : inXmp || inInfo) || '无';
  const wanted = standard === 'x1a' ? 'PDF/X-1a:2003' : 'PDF/X-4';
  findings.fail('pdfx-version', {
    zh: `没有注明 ${wanted}（现在是：${stated}）`,
    en: `does not state ${wanted} (it states: ${stated === '无' ? 'nothing' : stated})`,
  });
}

function checkVersion(
  file: PdfFile,
  root: PdfValue,
  standard: PressStandard,
  findings: Findings,
): void {
  const later = nameOf(file.get(root, 'Version'));
  const version = later !== undefined && later > file.version ? later : file.version;
  const most = standard === 'x1a' ? '1.4' : '1.6';
  if (version <= most) return;
  findings.fail('pdf-version', {
    zh: `PDF ${version}，${standard === 'x1a' ? 'PDF/X-1a' : 'PDF/X-4'} 最高只到 ${most}`,
    en: `PDF ${version}; at most ${most} is allowed`,
  });
}

function checkMetadata(file: PdfFile, info: PdfValue, findings: Findings): void {
  for (const key of ['Title', 'CreationDate', 'ModDate']) {
    const value = textOf(file.get(info, key));
    const isFilled = value !== undefined && value.trim() !== '';
    const isDated = key === 'Title' || (value !== undefined && /^D:\d{4}/u.test(value));
    if (!isFilled || !isDated) {
      findings.fail('metadata', {
        zh: `文件信息里没有 ${key}，或写得不对`,
        en: `Info lacks ${key}, or it is malformed`,
      });
    }
  }
}

function checkTrapped(value: PdfValue, inXmp: string | undefined, findings: Findings): void {
  const name = isName(value) ? value.name : value === null ? inXmp : undefined;
  if (name === 'True' || name === 'False') return;
  findings.fail('trapped', {
    zh: 'Trapped 不是名称 True 或 False',
    en: 'Trapped is not the name True or False',
  });
}

function checkId(file: PdfFile, findings: Findings): void {
  const id = file.get(file.trailer, 'ID');
  const parts = isList(id) ? id.map(file.resolve) : [];
  const isRight = parts.length === 2 && parts.every((part) => isString(part) && part.bytes !== '');
  if (!isRight)
    findings.fail('file-id', { zh: '没有文件标识 ID', en: 'no file ID in the trailer' });
}

function checkIntents(
  file: PdfFile,
  root: PdfValue,
  standard: PressStandard,
  findings: Findings,
): void {
  const list = file.get(root, 'OutputIntents');
  const intents = (isList(list) ? list.map(file.resolve) : []).filter(
    (intent) => nameOf(file.get(intent, 'S')) === 'GTS_PDFX',
  );
  const [intent] = intents;
  const fail = (zh: string, en: string) => findings.fail('output-intent', { zh, en });
  if (intent === undefined) return fail('没有 PDF/X 输出意图', 'no PDF/X output intent');
  if (intents.length > 1) fail('PDF/X 输出意图不止一个', 'more than one PDF/X output intent');
  const identifier = textOf(file.get(intent, 'OutputConditionIdentifier')) ?? '';
  if (identifier === '') fail('输出意图没有条件名称', 'the output intent names no condition');
  const profile = file.get(intent, 'DestOutputProfile');
  if (isStream(profile)) return checkProfile(file, profile, fail);
  const registry = textOf(file.get(intent, 'RegistryName')) ?? '';
  if (standard === 'x4') fail('PDF/X-4 必须嵌入特性文件', 'PDF/X-4 must embed a profile');
  else if (registry === '')
    fail('既没有嵌入特性文件，也没有注明登记处', 'neither a profile nor a registry is given');
}

/** The header of an ICC profile: class at 12, colour space at 16, signature at 36. */
function checkProfile(
  file: PdfFile,
  profile: PdfValue,
  fail: (zh: string, en: string) => void,
): void {
  const data = file.unpack(profile);
  const field = (at: number) => data?.toString('latin1', at, at + 4) ?? '';
  if (field(36) !== 'acsp')
    return fail('输出特性文件不是 ICC 文件', 'the output profile is no ICC profile');
  if (field(12) !== 'prtr')
    fail(
      `输出特性文件的类别是 ${field(12)}，不是 prtr`,
      `the profile’s class is ${field(12)}, not prtr`,
    );
  if (field(16) !== 'CMYK')
    fail(`输出特性文件是 ${field(16)}，不是 CMYK`, `the profile is for ${field(16)}, not CMYK`);
  if (file.get(profile, 'N') !== 4)
    fail('输出特性文件的分量数 N 不是 4', 'the profile’s N is not 4');
}

/** A file that is locked cannot be judged further. */
export function isEncrypted(file: PdfFile, findings: Findings): boolean {
  if (!isDict(file.get(file.trailer, 'Encrypt'))) return false;
  findings.fail('no-encryption', {
    zh: '文件加密了，其余各项无法判断。请去掉密码再检查',
    en: 'the file is encrypted and cannot be judged. Take the password away first',
  });
  return true;
}
