import type { DeskClient, Failure, OpenedStory, Reply } from '#shared/desk';
import { readCorrected, type CorrectedReport, type Outcome, type Saying } from '#shared/import';
import { windowClock, type Clock, type SaveStatus } from '../session';
import {
  beginHistory,
  canRedo,
  canUndo,
  forward,
  redo,
  takeBack,
  undo,
  type History,
  type Step,
} from './history';

/** Decisions are saved after this pause, milliseconds. */
export const PAUSE_MS = 300;

/** An import under correction, as the window shows it. */
export interface CorrectionState {
  readonly report: CorrectedReport;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly save: SaveStatus;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly trouble: Failure | undefined;
  /** What the last command did, or why it did nothing. */
  readonly said: Saying | undefined;
}

/** 校订: decisions go in, the report is read again at once, and the store keeps up. */
export interface Correction {
  readonly state: () => CorrectionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The story as the host gave it last. */
  readonly opened: () => OpenedStory;
  readonly run: (outcome: Outcome) => void;
  readonly say: (said: Saying) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Reads the file in another encoding. */
  readonly decode: (encoding: string) => void;
  /** Saves now; true once the host has every decision. */
  readonly flush: () => Promise<boolean>;
  readonly dismiss: () => void;
  readonly close: () => void;
}

export function openCorrection(
  client: DeskClient,
  first: OpenedStory,
  clock: Clock = windowClock,
): Correction {
  const listeners = new Set<() => void>();
  let opened = first;
  let history = beginHistory(stepOf(first));
  /** What the host holds. */
  let kept = history.now;
  let report = readCorrected(first.source, first.decisions);
  let trouble: Failure | undefined;
  let said: Saying | undefined;
  let sending: Promise<void> | undefined;
  let cancel = () => {};
  let state = show();

  function show(): CorrectionState {
    return {
      report,
      canUndo: canUndo(history),
      canRedo: canRedo(history),
      save: statusOf(),
      savedAt: opened.savedAt,
      trouble,
      said,
    };
  }

  function statusOf(): SaveStatus {
    if (trouble?.code === 'conflict') return 'conflict';
    if (sending !== undefined) return 'saving';
    if (isKept()) return 'saved';
    return trouble === undefined ? 'dirty' : 'failed';
  }

  function isKept(): boolean {
    return isSameStep(history.now, kept);
  }

  function tell(): void {
    state = show();
    for (const listener of listeners) listener();
  }

  function turnTo(next: History): void {
    if (next === history) return;
    history = next;
    if (history.now.encoding === opened.source.encoding) {
      report = readCorrected(opened.source, history.now.decisions);
      schedule();
    } else void flush();
    tell();
  }

  function schedule(): void {
    cancel();
    cancel = clock.after(PAUSE_MS, () => void flush());
  }

  /** One save at a time; what was decided meanwhile goes with the next. */
  async function flush(): Promise<boolean> {
    cancel();
    while (!isKept()) {
      if (trouble?.code === 'conflict') return false;
      sending ??= send().finally(() => {
        sending = undefined;
      });
      await sending;
      tell();
      if (trouble !== undefined) return false;
    }
    return true;
  }

  async function send(): Promise<void> {
    const wanted = history.now;
    const base = { storyId: opened.story.id, baseRevision: opened.revision };
    trouble = undefined;
    tell();
    const reply =
      wanted.encoding === opened.source.encoding
        ? await client.call('story:correct', { ...base, decisions: wanted.decisions })
        : await client.call('story:redecode', { ...base, encoding: wanted.encoding });
    take(reply, wanted);
  }

  function take(reply: Reply<OpenedStory>, wanted: Step): void {
    if (!reply.ok) {
      refuse(reply.failure);
      return;
    }
    opened = reply.value;
    const isNewText = opened.source.sha256 !== report.source.sha256;
    kept = isNewText ? stepOf(opened) : wanted;
    if (!isNewText) return;
    // The host may call the encoding by another name.
    const { encoding } = opened.source;
    if (history.now === wanted) history = { ...history, now: { ...wanted, encoding } };
    report = readCorrected(opened.source, history.now.decisions);
  }

  /** What the host will not have is taken back; what it could not write waits. */
  function refuse(failure: Failure): void {
    trouble = failure;
    if (!NEVER_TAKEN.has(failure.code)) return;
    history = takeBack(history, kept);
    report = readCorrected(opened.source, kept.decisions);
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    opened: () => opened,
    run(outcome) {
      said = outcome.kind === 'done' ? outcome.said : outcome.why;
      if (outcome.kind === 'refused') tell();
      else turnTo(forward(history, { ...history.now, decisions: outcome.decisions }));
    },
    say(next) {
      said = next;
      tell();
    },
    undo() {
      said = UNDONE;
      turnTo(undo(history));
    },
    redo() {
      said = REDONE;
      turnTo(redo(history));
    },
    decode(encoding) {
      if (encoding === history.now.encoding) return;
      said = undefined;
      turnTo(forward(history, { encoding, decisions: stylesOf(history.now) }));
    },
    flush,
    dismiss() {
      trouble = undefined;
      tell();
    },
    close: () => cancel(),
  };
}

const UNDONE: Saying = { zh: '已撤销', en: 'Undone' };
const REDONE: Saying = { zh: '已重做', en: 'Done again' };

const NEVER_TAKEN: ReadonlySet<Failure['code']> = new Set([
  'commentary-homeless',
  'has-commentary',
]);

const stepOf = ({ source, decisions }: OpenedStory): Step => ({
  encoding: source.encoding,
  decisions,
});

/** Other words are other places: only the choice of style goes along. */
const stylesOf = ({ decisions }: Step) => decisions.filter(({ kind }) => kind === 'style');

const isSameStep = (a: Step, b: Step) => a.encoding === b.encoding && isSameList(a, b);

const isSameList = ({ decisions: a }: Step, { decisions: b }: Step) =>
  a === b || (a.length === b.length && JSON.stringify(a) === JSON.stringify(b));
