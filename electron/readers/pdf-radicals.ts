import type { LeftOut } from './pdf-model';

/**
 * A radical of the supplement, then the character it stands for (Unicode, EquivalentUnifiedIdeograph).
 */
const SUPPLEMENT =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母' +
  '⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑' +
  '⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风' +
  '⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const characters = [...SUPPLEMENT];
const UNIFIED: ReadonlyMap<string, string> = new Map(
  characters.flatMap((radical, index) =>
    index % 2 === 0 ? [[radical, characters[index + 1] ?? radical] as const] : [],
  ),
);

const RADICALS = /[\u2e80-\u2fdf]/gu;

/**
 * Puts characters where a file names Kangxi radicals. A glyph often serves both, and programs that
 * print web pages then name the wrong one: ⼀ for 一, ⻅ for 见. Nobody means a radical in a report,
 * and no search, label or number is found in such a text.
 */
export function withCharacters(text: string): string {
  return text
    .replaceAll(RADICALS, unified)
    .replaceAll(LONG_DASH, (dash) => '—'.repeat(dash === '⸺' ? 2 : 3));
}

/** Fonts draw —— in one piece, and programs that print web pages name that piece, not the two dashes. */
const LONG_DASH = /[⸺⸻]/gu;

/** Which radicals were read as which characters, each once. */
export function readRadicals(texts: readonly string[]): LeftOut[] {
  const found = new Set(texts.flatMap((text) => text.match(RADICALS) ?? []));
  if (found.size === 0) return [];
  const pairs = [...found].map((radical) => `${radical}→${unified(radical)}`);
  return [{ kind: 'kangxi-radical', text: pairs.join(' ') }];
}

/** The main block decomposes; two of it into forms that no one prints today. */
const unified = (radical: string) =>
  MODERN.get(radical) ?? UNIFIED.get(radical) ?? radical.normalize('NFKC');

const MODERN: ReadonlyMap<string, string> = new Map([
  ['\u2f3e', '户'],
  ['\u2fad', '青'],
]);
