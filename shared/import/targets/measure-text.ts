import type { Comparator } from '#shared/story';
import { clauseStart } from './clause';
import { shareOut } from './distribute';
import { isTarget } from './evidence';
import { findObject } from './find-object';
import { readLeadIn, type LeadIn } from './lead-in';
import type { Accepted, Measured, Named } from './measured';
import { nameSpans } from './names';
import { isVerbAlone } from './object-before';
import { saysNothing } from './phrase';
import type { Quantity } from './quantity';
import { readQuantities } from './read-quantities';

/** Every target of a text, in reading order. */
export function measuredIn(text: string): Measured[] {
  const accepted = acceptTargets(text, readQuantities(text, nameSpans(text)));
  const found: Measured[] = [];
  for (const [index, member] of accepted.entries()) {
    const ceiling = accepted[index + 1]?.lead.start ?? text.length;
    found.push(describe(text, member, ceiling, found.at(-1)));
  }
  return shareOut(accepted, found);
}

function acceptTargets(text: string, quantities: readonly Quantity[]): Accepted[] {
  const accepted: Accepted[] = [];
  for (const quantity of quantities) {
    const behind = accepted.at(-1)?.quantity.end ?? 0;
    const floor = clauseStart(text, quantity.start, behind);
    const lead = readLeadIn(text, quantity, floor);
    if (!isTarget(text, quantity, lead)) continue;
    const subject = { start: floor, end: lead.start };
    const hasVerb = isVerbAlone(text, subject);
    const continues =
      accepted.length > 0 &&
      joinsOn(text, behind, floor, hasVerb || lead.start < quantity.start) &&
      (hasVerb || saysNothing(text, subject));
    accepted.push({ quantity, lead, subject, continues });
  }
  return accepted;
}

/** 7%、8%; behind a comma only with a word of its own: ，达到55.3%. */
function joinsOn(text: string, behind: number, floor: number, hasLead: boolean): boolean {
  return (
    floor === behind ||
    (hasLead && /^[，,]$/u.test(text.slice(behind, Math.min(floor, behind + 2))))
  );
}

function describe(
  text: string,
  { quantity, lead, subject, continues }: Accepted,
  ceiling: number,
  previous: Measured | undefined,
): Measured {
  const comparator = lead.comparator ?? comparatorBehind(quantity);
  const own = findObject(text, quantity, subject, ceiling);
  const before = continues ? previous : undefined;
  const inherits = lead.movement === undefined;
  const isTransitive = own !== undefined && own.start >= quantity.end && governsNoun(lead);
  return {
    start: lead.comparator?.end === quantity.start ? lead.comparator.start : quantity.start,
    quantity,
    comparator,
    movement: isTransitive ? undefined : (lead.movement ?? inheritedMovement(lead, before)),
    yearly: lead.yearly || (inherits && before?.yearly === true) ? true : undefined,
    object: own === undefined ? before?.object : text.slice(own.start, own.end),
  };
}

/** 增长7%、8%; not 增长6%，突破5000亿元, which compares anew. */
const inheritedMovement = (lead: LeadIn, before: Measured | undefined) =>
  lead.comparator === undefined ? before?.movement : undefined;

/** 改造提升25个机构: before a counted noun the verb says what is done, not where a number goes. */
function governsNoun({ movement }: LeadIn): boolean {
  return movement !== undefined && ['reach', 'riseBy', 'fallBy'].includes(movement.meaning);
}

function comparatorBehind({ comparator, qualifier }: Quantity): Named<Comparator> | undefined {
  if (comparator === undefined || qualifier === undefined) return undefined;
  return { meaning: comparator, word: qualifier };
}
