import type { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { Command } from 'commander';
import { z } from 'zod';
import { defaultFontsDir, openFonts } from '#electron/host';
import {
  BYLINE,
  breakHeadline,
  breakLines,
  faceChain,
  HEAD,
  naturalWidth,
  NEWS,
  prepare,
  setLine,
  type FontBook,
  type Line,
  type Prepared,
  type Profile,
} from '#shared/typeset';
import { printResult, tell, type Outcome } from './outcome';

const Request = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string().max(1_000_000),
  measureEm: z.number().positive().max(10_000),
  indentEm: z.number().nonnegative().optional(),
  style: z.enum(['quanjiao', 'kaiming', 'banjiao', 'byline']).optional(),
  hanging: z.boolean().optional(),
  mode: z.enum(['body', 'headline']).optional(),
  maxLines: z.int().positive().max(100).optional(),
});
type Request = z.infer<typeof Request>;

/** `jiedu lines`: breaks paragraphs as the engine does, JSON lines in and out. */
export function linesCommand(outcome: Outcome, input: Readable = process.stdin): Command {
  return new Command('lines')
    .description('按引擎断行，标准输入输出均为 JSON 行 / break paragraphs, JSON lines')
    .action(() => answerLines(input, outcome));
}

async function answerLines(input: Readable, outcome: Outcome): Promise<void> {
  const requests = parseRequests(await readAll(input), outcome);
  if (requests === undefined) return;
  const book = await openFonts(defaultFontsDir()).book();
  const answers = requests.map((request) => JSON.stringify(answer(request, book)));
  await printResult(answers.map((line) => `${line}\n`).join(''));
}

function parseRequests(input: string, outcome: Outcome): Request[] | undefined {
  const requests: Request[] = [];
  for (const [index, line] of input.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = Request.safeParse(parseJson(line));
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.join('.') ?? '';
      outcome.exitCode = 2;
      tell(
        outcome,
        `标准输入第 ${index + 1} 行不对${field === '' ? '，不是 JSON 对象' : `：${field}`}。每行一个 { "text", "measureEm" }`,
        `line ${index + 1} of the input is wrong${field === '' ? ', not a JSON object' : `: ${field}`}; give one { "text", "measureEm" } a line`,
      );
      return undefined;
    }
    requests.push(parsed.data);
  }
  return requests;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function answer(request: Request, book: FontBook): object {
  const prepared = prepare(
    [{ text: request.text, chain: faceChain(book, 'song', ['hei']) }],
    profileOf(request),
  );
  const measure = request.measureEm * 1000;
  const { lines, relaxed } =
    request.mode === 'headline'
      ? headLines(prepared, measure, request.maxLines ?? 3)
      : breakLines(prepared, measure, (request.indentEm ?? 0) * 1000);
  const set = lines.map((line) => setLine(prepared, line));
  return {
    ...(request.id === undefined ? {} : { id: request.id }),
    lines: lines.map((line) => textOf(prepared, line)),
    widthEm: em(naturalWidth(prepared)),
    lineWidthsEm: lines.map((line, index) => em((set[index]?.right ?? 0) - line.indent)),
    maxGapEm: em(Math.max(0, ...set.map(({ gap }) => gap))),
    ...(relaxed === undefined ? {} : { relaxed }),
  };
}

function profileOf({ style, hanging, mode }: Request): Profile {
  const base = mode === 'headline' ? HEAD : style === 'byline' ? BYLINE : NEWS;
  const punctuation = style === undefined || style === 'byline' ? base.punctuation : style;
  return { ...base, punctuation, hanging: hanging ?? base.hanging };
}

/** A head that does not fit is broken like text, so that nothing is lost; that is said. */
function headLines(
  prepared: Prepared,
  measure: number,
  maxLines: number,
): { lines: readonly Line[]; relaxed?: string } {
  const lines = breakHeadline(prepared, measure, maxLines);
  if (lines !== undefined) return { lines };
  return {
    lines: breakLines(prepared, measure).lines.map((line) => ({ ...line, last: true })),
    relaxed: 'overflow',
  };
}

const textOf = ({ text, clusters }: Prepared, line: Line) =>
  text.slice(clusters.starts[line.start], clusters.ends[line.end - 1]);

/** Thousandths of an em as em. */
const em = (width: number) => Math.round(width) / 1000;
