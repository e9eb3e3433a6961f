/** Words that the segmenter does not know: place names, slogans (H-06). Data. */
const LEXICON = [
  '基础设施',
  '攻坚战',
  '幸福感',
  '获得感',
  '安全感',
  '油茶林',
  '升级版',
  '高质量',
  '现代化',
  '乡村振兴',
  '共同富裕',
  '营商环境',
  '互联互通',
];

const HAN = /^\p{Script=Han}$/u;

let segmenter: Intl.Segmenter | undefined;

function segment(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('zh-Hans', { granularity: 'word' });
  return segmenter.segment(text);
}

/**
 * UTF-16 offsets behind which a word of a head ends, ascending; single characters are joined to a
 * neighbour (H-06). Plain data: kept with the head, it outlives a change of the segmenter.
 */
export function wordEnds(text: string): readonly number[] {
  const known = knownEnds.get(text);
  if (known !== undefined) return known;
  if (knownEnds.size >= MOST_KEPT) knownEnds.clear();
  const ends = segmentEnds(text);
  knownEnds.set(text, ends);
  return ends;
}

/** The segmenter is slow; heads are asked for at many sizes and widths. */
const MOST_KEPT = 500;
const knownEnds = new Map<string, readonly number[]>();

function segmentEnds(text: string): readonly number[] {
  const ends = new Set<number>();
  let single = false;
  for (const { index, segment: word } of segment(text)) {
    const isSingle = HAN.test(word);
    if (isSingle && single) ends.delete(index);
    ends.add(index + word.length);
    single = isSingle;
  }
  for (const word of LEXICON) keepWord(text, word, ends);
  return [...ends].sort((a, b) => a - b);
}

function keepWord(text: string, word: string, ends: Set<number>): void {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    for (let inside = at + 1; inside < at + word.length; inside += 1) ends.delete(inside);
    if (at > 0) ends.add(at);
    ends.add(at + word.length);
  }
}

/** H-06: does this runtime cut Chinese into words? Without its dictionary it cuts into characters. */
export function segmenterKnowsWords(): boolean {
  return [...segment('打造民生')].length === 2;
}
