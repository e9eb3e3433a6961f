import { readFile } from 'node:fs/promises';
import { correctReport, readFailure, readInput, type ReadInput } from '#electron/host';
import { ok, refuse, type Failure, type Reply } from '#shared/desk';
import { importReport, type StyleCandidate } from '#shared/import';
import { Decisions, type Decision } from '#shared/story';

/** How a report is to be read. */
export interface DecideOptions {
  readonly encoding?: string;
  /** The id of a candidate, or `none`. */
  readonly style?: string;
  /** Path of a JSON file. */
  readonly decisions?: string;
}

/** A report as it was decided about, and the styles that its initiatives may have. */
interface DecidedInput extends Omit<ReadInput, 'candidates'> {
  readonly candidates: readonly StyleCandidate[];
}

/** Reads a report with the decisions of a file, or its own, and the style that is named. */
export async function readDecided(
  path: string,
  { encoding, style, decisions: file }: DecideOptions,
): Promise<Reply<DecidedInput>> {
  const named = file === undefined ? ok(undefined) : await readDecisions(file);
  if (!named.ok) return named;
  const added = style === undefined ? [] : [styled(style)];
  const isDecided = named.value !== undefined || style !== undefined;
  const decisions = isDecided ? [...(named.value ?? []), ...added] : undefined;
  const read = await readInput(path, { encoding, decisions });
  if (!read.ok) return read;
  const { candidates } = read.value;
  const input = { ...read.value, candidates: candidates ?? [] };
  const decided = candidates === undefined ? redecide(read.value, named.value, added) : ok(input);
  return decided.ok ? withKnownStyle(decided.value, style) : decided;
}

/** A story file was decided about already: it is recognised once more, with its own decisions or others. */
function redecide(
  input: ReadInput,
  named: Decisions | undefined,
  added: Decisions,
): Reply<DecidedInput> {
  const decisions = [...(named ?? input.decisions ?? []), ...added];
  if (named === undefined && added.length === 0) {
    const { candidates } = importReport(input.source, decisions);
    return ok({ ...input, candidates });
  }
  const corrected = correctReport(input, decisions);
  return corrected.ok ? ok({ ...input, ...corrected.value, decisions }) : corrected;
}

function withKnownStyle(input: DecidedInput, style: string | undefined): Reply<DecidedInput> {
  const { candidates } = input;
  const isKnown =
    style === undefined || style === 'none' || candidates.some(({ id }) => id === style);
  return isKnown ? ok(input) : refuse(unknownStyle(style.slice(0, LONGEST_STYLE), candidates));
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
