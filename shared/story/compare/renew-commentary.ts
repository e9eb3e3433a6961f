import { withCommentaries } from '../carry-commentary';
import type { Commentary, Initiative, Story } from '../model';
import { initiativesOf } from '../walk';
import { asks } from './compare-reports';
import type { Match } from './match-pieces';
import { isUnchanged, type MatchedReport } from './match-reports';

/** The answer that lets a commentary go. */
export const DROP = 'drop';

/** For each initiative that asks, by its old id: the new one its commentary goes to, or `DROP`. */
export type Answers = Readonly<Record<string, string>>;

/** The new story with the old one's commentary, or what has to be said first. */
export type Renewed =
  | { readonly kind: 'done'; readonly story: Story; readonly dropped: readonly Initiative[] }
  /** Initiatives of the old story that ask and have no answer. */
  | { readonly kind: 'unanswered'; readonly initiatives: readonly Initiative[] }
  /** An answer that names an initiative which neither story has. */
  | { readonly kind: 'unknown'; readonly id: string };

/**
 * Takes the commentary of a story to its new report. It stays with words that stayed; of words that
 * changed a person says where it goes, and there it is a draft again.
 */
export function renewCommentary(old: Story, next: MatchedReport, answers: Answers): Renewed {
  const was = new Map([...initiativesOf(old)].map((initiative) => [initiative.id, initiative]));
  const now = new Set([...initiativesOf(next.story)].map(({ id }) => id));
  const stranger = strangerAmong(answers, was, now);
  if (stranger !== undefined) return { kind: 'unknown', id: stranger };
  const initiativeOf = (match: Match) => was.get(match.old?.id ?? '');
  const asking = next.matches.initiatives.filter(asks);
  const unanswered = asking.filter(({ old: piece }) => answerOf(answers, piece?.id) === undefined);
  if (unanswered.length > 0) {
    return {
      kind: 'unanswered',
      initiatives: unanswered.flatMap((match) => initiativeOf(match) ?? []),
    };
  }
  const places = placesOf(next.matches.initiatives, answers);
  return {
    kind: 'done',
    story: withCommentaries(next.story, commentariesBy(old, places)),
    dropped: asking.flatMap((match) => {
      const initiative = initiativeOf(match);
      return initiative !== undefined && !places.has(initiative.id) ? [initiative] : [];
    }),
  };
}

function strangerAmong(
  answers: Answers,
  was: ReadonlyMap<string, Initiative>,
  now: ReadonlySet<string>,
): string | undefined {
  for (const [from, to] of Object.entries(answers)) {
    if (!was.has(from)) return from;
    if (to !== DROP && !now.has(to)) return to;
  }
  return undefined;
}

function answerOf(answers: Answers, id = ''): string | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

/** Where a commentary goes, and whether it goes to other words. */
interface Place {
  readonly to: string;
  readonly isNew: boolean;
}

/** By the ids of the old initiatives; those whose commentary is let go have none. */
function placesOf(matches: readonly Match[], answers: Answers): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const match of matches) {
    const from = match.old?.id;
    if (from === undefined) continue;
    const stays = isUnchanged(match);
    const to = stays ? match.next?.id : answerOf(answers, from);
    if (to !== undefined && to !== DROP) places.set(from, { to, isNew: !stays });
  }
  return places;
}

/** In the order of the old story. */
function commentariesBy(
  old: Story,
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, readonly Commentary[]> {
  const by = new Map<string, Commentary[]>();
  for (const { id, commentary } of initiativesOf(old)) {
    const place = places.get(id);
    if (commentary === undefined || place === undefined) continue;
    const said: Commentary = place.isNew ? { ...commentary, state: 'draft' } : commentary;
    by.set(place.to, [...(by.get(place.to) ?? []), said]);
  }
  return by;
}
