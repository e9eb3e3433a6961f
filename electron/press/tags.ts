/** A tag of the document's logical structure (PDF 32000-1, 14.8.4), its children in reading order. */
export interface TagElement {
  readonly type: TagType;
  /** What a list of the tags calls it. */
  readonly title?: string;
  /** What it shows, for whoever cannot see it. */
  readonly alt?: string;
  readonly children: readonly (TagElement | TaggedContent)[];
}

/** `Commentary` counts as a Note for readers that do not know it: what takes the report's text out. */
export type TagType = 'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'Commentary' | 'Figure' | 'Caption';

/** A marked line of a page. */
export interface TaggedContent {
  /** 0-based. */
  readonly page: number;
  /** Its number among the marked content of the page. */
  readonly mcid: number;
}
