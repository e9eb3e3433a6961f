import type { LineRole, Span } from '#shared/story';

/** What became of a stretch of a row. */
export type Piece =
  | { readonly kind: 'words' | 'label' | 'dropped' | 'lost'; readonly at: Span }
  /** Two lines were joined here; it holds no visible character of its own. */
  | { readonly kind: 'seam'; readonly at: Span; readonly from: number; readonly to: number };

/** Something import asks a person. */
export interface Question {
  /** The code of the diagnostic that asks. */
  readonly code: string;
  /** One Chinese sentence. */
  readonly message: string;
}

/** A row of the source as the desk shows it beside the tree: one paragraph, head or heading. */
export interface LineReading {
  /** Its lines, 1-based; the same number twice for a row of one line. */
  readonly lines: { readonly first: number; readonly last: number };
  /** From its first visible character to its last. */
  readonly at: Span;
  /** What it is; `lost` where it is nowhere in the story, which is a fault of the program. */
  readonly role: LineRole | 'lost';
  /** The label of the initiative that it begins, as it is kept. */
  readonly label: string | undefined;
  /** Of a section: how deep it stands. */
  readonly level: number | undefined;
  /** Where the head part, section or initiative that holds it starts; none for plain paragraphs. */
  readonly block: number | undefined;
  readonly pieces: readonly Piece[];
  readonly question: Question | undefined;
}
