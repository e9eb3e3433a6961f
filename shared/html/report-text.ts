import type { Paragraph, Seam, Span } from '#shared/story';

/** What an element that holds report text carries, so that its text can be compared with the source. */
export interface Provenance extends Readonly<Record<string, string | undefined>> {
  /** Where the text stands in the source: `start-end`, UTF-16 offsets, end exclusive. */
  readonly 'data-at': string | undefined;
  /** Stretches inside it that were left out where a page break was rejoined. */
  readonly 'data-gaps'?: string | undefined;
}

export function spanProvenance(at: Span | undefined): Provenance {
  return { 'data-at': at && offsets(at) };
}

export function paragraphProvenance({ at, seams }: Paragraph): Provenance {
  return { ...spanProvenance(at), 'data-gaps': seams && gapsOf(seams) };
}

function gapsOf(seams: readonly Seam[]): string | undefined {
  return seams.length === 0 ? undefined : seams.map(({ gap }) => offsets(gap)).join(' ');
}

const offsets = ({ start, end }: Span) => `${start}-${end}`;
