import { ok, refuse, type Failure, type Reply } from '#shared/desk';
import { importReport } from '#shared/import';
import {
  carryDecisions,
  compareReports,
  matchReports,
  renewCommentary,
  writeCorrection,
  type Answers,
  type Decisions,
  type Diagnostic,
  type ImportedReport,
  type Initiative,
  type MatchedReport,
  type ReportComparison,
  type Source,
  type StoryFile,
} from '#shared/story';
import { nameOf, withOwnWords } from './correct-story';
import { textDiff } from './text-diff';

/** A story's new report: read with the decisions that still hold, and held against the old one. */
interface Renewal {
  readonly report: MatchedReport;
  readonly diagnostics: readonly Diagnostic[];
  readonly decisions: Decisions;
  readonly comparison: ReportComparison;
}

/** Pure: comparing and renewing come to the same ids. */
function renewalOf({ story, source, decisions = [] }: ImportedReport, next: Source): Renewal {
  const carried = carryDecisions(source.text, next.text, decisions);
  const read = importReport(next, carried.decisions);
  const report = matchReports(story, read.story);
  const comparison = {
    from: source.sha256,
    to: next.sha256,
    ...compareReports(report.matches, textDiff),
    decisions: { kept: carried.decisions.length, lost: carried.lost },
  };
  return { report, diagnostics: read.diagnostics, decisions: carried.decisions, comparison };
}

/** What a changed report would change. */
export function compareStory(stored: ImportedReport, next: Source): ReportComparison {
  return renewalOf(stored, next).comparison;
}

/** A changed report, and what a person says about taking it. */
export interface Renewing {
  readonly source: Source;
  readonly answers: Answers;
  readonly reason: string;
  readonly now: Date;
}

/** Takes a changed report into a story and records the 勘误; refused while an answer is missing. */
export function renewStory(stored: StoryFile, renewing: Renewing): Reply<StoryFile> {
  const { source, answers, reason, now } = renewing;
  if (source.sha256 === stored.source.sha256) return refuse(sameReport(source));
  const { report, diagnostics, decisions, comparison } = renewalOf(stored, source);
  const renewed = renewCommentary(stored.story, report, answers);
  if (renewed.kind === 'unanswered') return refuse(answerMissing(renewed.initiatives));
  if (renewed.kind === 'unknown') return refuse(unknownAnswer(renewed.id));
  const { dropped } = renewed;
  const correction = writeCorrection({ at: now.toISOString(), reason, comparison, dropped });
  const { original: _, ...rest } = stored;
  return ok({
    ...rest,
    story: withOwnWords(renewed.story, stored.story),
    source,
    diagnostics,
    decisions,
    corrections: [...(stored.corrections ?? []), correction],
  });
}

const sameReport = ({ fileName }: Source): Failure => ({
  code: 'bad-request',
  zh: `没有换：${fileName} 的文字与现在的原文一字不差。换一个改过的文件`,
  en: `Not renewed: ${fileName} says exactly what the source says. Choose a file that was changed`,
});

/** As many initiatives as a sentence names. */
const NAMED = 3;

function answerMissing(initiatives: readonly Initiative[]): Failure {
  const names = initiatives.slice(0, NAMED).map(nameOf);
  const { length } = initiatives;
  return {
    code: 'answer-missing',
    zh: `没有换：${names.join('、')}${length > NAMED ? `等 ${length} 处` : ''}有改动又写有解读。说明解读归哪条举措，或舍去，再换`,
    en: `Not renewed: ${names.join(', ')}${length > NAMED ? ` and ${length - NAMED} more` : ''} changed and have commentary. Say where it goes, or drop it`,
  };
}

function unknownAnswer(id: string): Failure {
  return {
    code: 'bad-request',
    zh: `没有换：新旧稿件里都没有举措 ${id}。重新比对，再作答`,
    en: `Not renewed: neither report has an initiative ${id}. Compare again, then answer`,
  };
}
