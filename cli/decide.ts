import { readFile } from 'node:fs/promises';
import { correctReport, readFailure, type ReadInput } from '#electron/host';
import { ok, refuse, type Failure, type Reply } from '#shared/desk';
import { importReport, type StyleCandidate } from '#shared/import';
import { Decisions, type Decision } from '#shared/story';

export interface DecideOptions {
  /** The id of a candidate, or `none`. */
  readonly style?: string;
  /** Path of a JSON file. */
  readonly decisions?: string;
}

/** A report as it was decided about, and the styles that its initiatives may have. */
export interface DecidedInput extends ReadInput {
  readonly candidates: readonly StyleCandidate[];
}

/** Reads the report again with the decisions of a file, or its own, and the style that is named. */
export async function decide(
  input: ReadInput,
  { style, decisions: path }: DecideOptions,
): Promise<Reply<DecidedInput>> {
  const named = path === undefined ? ok(input.decisions ?? []) : await readDecisions(path);
  if (!named.ok) return named;
  const decisions = [...named.value, ...(style === undefined ? [] : [styled(style)])];
  const { candidates } = importReport(input.source, decisions);
  const known =
    style === undefined || style === 'none' || candidates.some(({ id }) => id === style);
  if (!known) return refuse(unknownStyle(style.slice(0, LONGEST_STYLE), candidates));
  if (path === undefined && style === undefined) return ok({ ...input, candidates });
  const corrected = correctReport(input, decisions);
  return corrected.ok ? ok({ ...corrected.value, candidates }) : corrected;
}

const styled = (style: string): Decision => ({ kind: 'style', style });

/** As much of a style's name as a sentence repeats, UTF-16 units. */
const LONGEST_STYLE = 40;

async function readDecisions(path: string): Promise<Reply<Decisions>> {
  const text = await readText(path);
  if (!text.ok) return text;
  const parsed = Decisions.safeParse(parseJson(text.value));
  if (parsed.success) return ok(parsed.data);
  const place = parsed.error.issues.at(0)?.path.map(String).join('.').slice(0, 80) ?? '';
  return refuse(badDecisions(path, place));
}

async function readText(path: string): Promise<Reply<string>> {
  try {
    return ok(await readFile(path, 'utf8'));
  } catch (error) {
    return refuse(readFailure(error, path));
  }
}

/** Undefined, which is no list of decisions, for whatever is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function badDecisions(path: string, place: string): Failure {
  const zh = place === '' ? '不是校订的 JSON 数组' : `第 ${place} 处不合格式`;
  const en = place === '' ? 'it is no JSON array of decisions' : `${place} is not as it should be`;
  return {
    code: 'bad-request',
    zh: `没有导入：校订文件 ${path} 读不成，${zh}。改好再试`,
    en: `Not imported: the decisions in ${path} cannot be read, ${en}. Mend it and retry`,
  };
}

function unknownStyle(style: string, candidates: readonly StyleCandidate[]): Failure {
  const ids = [...candidates.map(({ id }) => id), 'none'];
  return {
    code: 'bad-request',
    zh: `没有导入：这份报告里没有样式 ${style}。可用的有：${ids.join('、')}`,
    en: `Not imported: this report has no style ${style}. There are: ${ids.join(', ')}`,
  };
}
