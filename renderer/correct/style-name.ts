import type { StyleCandidate } from '#shared/import';
import type { Say } from '../words';

/** What the desk calls a style: its label as the report has it. */
export function styleName(say: Say, { id, sample }: StyleCandidate): string {
  if (id === 'lead') return say('段首短句', 'Lead sentence');
  const label =
    /^(?:[【〔〖［[「『（(〈《<][^】〕〗］\]」』）)〉》>]{1,8}.|[^\s:：、.．，。]{1,6}[:：、.．]?)/u.exec(
      sample,
    );
  return label?.[0] ?? id;
}
