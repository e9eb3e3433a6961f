import { useRef, useState } from 'react';
import type { DeskClient, Failure, OpenedStory } from '#shared/desk';
import type { StoryPlace } from '../design';
import { arrivalOf, type Arrival, type ArrivalState } from './arrival';
import type { Report } from './send-report';

/** A report that the library has already; a person says what is to happen. */
export interface KnownReport {
  readonly failure: Failure;
  readonly report: Report;
}

/** Taking reports in: what is being read, what came of it, what is asked. */
export interface Import {
  /** The report being read. */
  readonly reading: string | undefined;
  /** Why the only report did not come in. */
  readonly trouble: Failure | undefined;
  /** The only report is known. */
  readonly known: KnownReport | undefined;
  /** What became of each of several reports, in the order they were given. */
  readonly arrivals: readonly Arrival[];
  /** One report opens at its desk; several are taken in one after the other. */
  readonly take: (reports: readonly Report[]) => Promise<void>;
  /** Takes a known report in as another story. */
  readonly takeAgain: (report: Report) => Promise<void>;
  /** Ends the reading; reports that wait are left. */
  readonly cancel: () => void;
  /** Forgets what was said. */
  readonly dismiss: () => void;
}

export function useImport(
  client: DeskClient,
  onDone: () => void,
  onImported: (opened: OpenedStory, at: StoryPlace) => void,
): Import {
  const [reading, setReading] = useState<string>();
  const [trouble, setTrouble] = useState<Failure>();
  const [known, setKnown] = useState<KnownReport>();
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  const run = useRef({ task: '', isStopped: false });

  async function send(report: Report, again: boolean) {
    const task = crypto.randomUUID();
    run.current.task = task;
    setReading(report.name);
    const reply = await report.send(client, { task, again });
    setReading(undefined);
    return reply;
  }

  async function takeOne(report: Report, again: boolean): Promise<void> {
    const reply = await send(report, again);
    if (reply.ok) onImported(reply.value, report.at);
    else if (reply.failure.code === 'already-imported') {
      setKnown({ failure: reply.failure, report });
    } else if (reply.failure.code !== 'cancelled') setTrouble(reply.failure);
    onDone();
  }

  async function takeMany(reports: readonly Report[]): Promise<void> {
    setArrivals(reports.map((report) => ({ report, state: { step: 'waiting' } })));
    for (const report of reports) {
      if (run.current.isStopped) put(report, { step: 'stopped' });
      else await takeOneOfMany(report, false);
    }
  }

  async function takeOneOfMany(report: Report, again: boolean): Promise<void> {
    put(report, { step: 'reading' });
    put(report, arrivalOf(await send(report, again)));
    onDone();
  }

  const put = (report: Report, state: ArrivalState) =>
    setArrivals((all) =>
      all.map((arrival) => (arrival.report === report ? { report, state } : arrival)),
    );

  function dismiss(): void {
    setTrouble(undefined);
    setKnown(undefined);
    setArrivals([]);
  }

  async function take(reports: readonly Report[]): Promise<void> {
    const [only] = reports;
    if (only === undefined || reading !== undefined) return;
    dismiss();
    run.current.isStopped = false;
    await (reports.length === 1 ? takeOne(only, false) : takeMany(reports));
  }

  async function takeAgain(report: Report): Promise<void> {
    const isOneOfMany = arrivals.some((arrival) => arrival.report === report);
    setKnown(undefined);
    run.current.isStopped = false;
    await (isOneOfMany ? takeOneOfMany(report, true) : takeOne(report, true));
  }

  function cancel(): void {
    run.current.isStopped = true;
    void client.call('task:cancel', { task: run.current.task });
  }

  return { reading, trouble, known, arrivals, take, takeAgain, cancel, dismiss };
}
