import { ok, type Reply } from '#shared/desk';
import type { Decisions, ImportedReport, ReportComparison, Source, StoryFile } from '#shared/story';
import { correctReport, type Corrected } from './correct-story';
import { doReading, type ReadingJob, type RecognisedReport } from './reading-job';
import { compareStory, renewStory, type Renewing } from './renew-story';

/** What is done in a thread: what goes in and what comes out, all of which survives `structuredClone`. */
export interface ThreadWork {
  readonly read: Work<ReadingJob, RecognisedReport>;
  readonly correct: Work<CorrectingJob, Corrected>;
  readonly compare: Work<ComparingJob, ReportComparison>;
  readonly renew: Work<RenewingJob, StoryFile>;
}

interface Work<I, O> {
  readonly input: I;
  readonly output: O;
}

interface CorrectingJob {
  readonly report: Pick<ImportedReport, 'story' | 'source'>;
  readonly decisions: Decisions;
}

interface ComparingJob {
  readonly stored: ImportedReport;
  readonly next: Source;
}

interface RenewingJob {
  readonly stored: StoryFile;
  readonly renewing: Renewing;
}

export type WorkName = keyof ThreadWork;
export type WorkInput<N extends WorkName> = ThreadWork[N]['input'];
export type WorkOutput<N extends WorkName> = ThreadWork[N]['output'];

/** A piece of work as the thread is told it. */
export interface ThreadJob<N extends WorkName> {
  readonly name: N;
  readonly input: WorkInput<N>;
}

type Workers = {
  readonly [N in WorkName]: (input: WorkInput<N>) => Promise<Reply<WorkOutput<N>>>;
};

const workers: Workers = {
  read: doReading,
  correct: async ({ report, decisions }) => correctReport(report, decisions),
  compare: async ({ stored, next }) => ok(compareStory(stored, next)),
  renew: async ({ stored, renewing }) => renewStory(stored, renewing),
};

/** Does a piece of work here and now, however long it takes: see `workApart`. */
export function doWork<N extends WorkName>({
  name,
  input,
}: ThreadJob<N>): Promise<Reply<WorkOutput<N>>> {
  return workers[name](input);
}
