import { excerpt, passagesOf, type Passage, type Story, type Term } from '#shared/story';
import { nameFinder, nameKey } from './find-places';
import { glossaryEntries, type Entry } from './glossary';
import { quotedTermsIn } from './quoted-terms';

export interface TermOptions {
  /** Titles in 《》 too. */
  readonly titles?: boolean;
}

type Place = Term['places'][number] & { readonly text: string };

interface Draft {
  kind: Term['kind'];
  readonly places: Place[];
  explanation?: Entry['explanation'];
}

/**
 * Every 名词 of a story in the order of its first place: names in quotation marks, and the entries of
 * its 名词解释 with the places where the report uses them.
 * @param sourceText the decoded source that the story's spans point into
 */
export function findTerms(story: Story, sourceText: string, options: TermOptions = {}): Term[] {
  const passages = [...passagesOf(story, sourceText)];
  const drafts = new Map<string, Draft>();
  const entries = glossaryEntries(passages, story.headline);
  for (const entry of entries) explain(drafts, entry);
  const findNames = nameFinder(drafts.keys());
  for (const passage of passages) addPlaces(drafts, passage, findNames, options);
  return [...drafts.values()].flatMap(termOf).sort((a, b) => a.at.start - b.at.start);
}

function explain(drafts: Map<string, Draft>, { names, explanation }: Entry): void {
  for (const name of names) {
    const known = drafts.get(nameKey(name));
    // A second entry of the same name adds to the first: nothing the appendix says is lost.
    const words = [...(known?.explanation ?? []), ...explanation];
    drafts.set(nameKey(name), { kind: 'glossary', places: [], explanation: words });
  }
}

function addPlaces(
  drafts: Map<string, Draft>,
  passage: Passage,
  findNames: ReturnType<typeof nameFinder>,
  { titles = false }: TermOptions,
): void {
  const quoted = quotedTermsIn(passage.text).filter(({ kind }) => titles || kind !== 'title');
  const taken = new Set(quoted.map(({ start }) => start));
  const named = findNames(passage.text).filter(({ start }) => !taken.has(start));
  for (const { start, end, kind } of quoted) addPlace(drafts, placeOf(passage, start, end), kind);
  for (const { start, end } of named) addPlace(drafts, placeOf(passage, start, end), 'glossary');
}

function addPlace(drafts: Map<string, Draft>, place: Place, kind: Term['kind']): void {
  const key = nameKey(place);
  const draft = drafts.get(key);
  if (draft === undefined) drafts.set(key, { kind, places: [place] });
  else draft.places.push(place);
}

function placeOf(passage: Passage, start: number, end: number): Place {
  const { initiativeId } = passage;
  return { ...excerpt(passage, start, end), ...(initiativeId !== undefined && { initiativeId }) };
}

function withoutText({ at, seams, initiativeId }: Place): Term['places'][number] {
  return {
    at,
    ...(seams !== undefined && { seams }),
    ...(initiativeId !== undefined && { initiativeId }),
  };
}

function termOf({ kind, places, explanation }: Draft): Term[] {
  const inOrder = places.toSorted((a, b) => a.at.start - b.at.start);
  const [first] = inOrder;
  if (first === undefined) return [];
  const term: Term = {
    text: first.text,
    at: first.at,
    kind,
    places: inOrder.map(withoutText),
  };
  return [explanation === undefined ? term : { ...term, explanation }];
}
