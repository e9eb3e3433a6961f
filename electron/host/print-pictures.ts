import { createPictureMill, type PictureMill } from '#electron/pictures';
import { newsprintProfilePath, type PreparedPictures } from '#electron/press';
import type { PictureFiles } from '#electron/store';
import { ok, refuse, type Failure, type PressProfile, type Reply } from '#shared/desk';
import type { Page, PlacedPicture } from '#shared/display';
import { GOOD_PPI, LEAST_PPI, ppiAt } from '#shared/story';

/** Pages with what a PDF holds for their pictures. */
export interface PicturedPages {
  readonly pages: readonly Page[];
  readonly pictures: PreparedPictures;
}

/**
 * Turns the pages' pictures into what their profile prints. Refused for print: a picture that is still to
 * come, one whose file is lost, and one too coarse for its size. A proof shows the first two empty.
 *
 * @param iccPath the press's own output profile; ours where it is left out
 */
export async function printPictures(
  pages: readonly Page[],
  files: PictureFiles | undefined = NO_FILES,
  profile: PressProfile,
  iccPath?: string,
): Promise<Reply<PicturedPages>> {
  const isProof = profile === 'proof';
  const [fault] = isProof ? [] : pictureFaults(pages, files);
  if (fault !== undefined) return refuse(fault);
  const shown = isProof ? pages.map((page) => withoutLost(page, files)) : pages;
  const pictures = new Map<PlacedPicture, Awaited<ReturnType<PictureMill['prepare']>>>();
  for (const item of picturesOn(shown)) {
    const { asset, crop, width, height } = item;
    const bytes = files.get(asset?.sha256 ?? '');
    if (asset === undefined || bytes === undefined) continue;
    const printed = { asset, crop, width, height };
    pictures.set(item, await mill(iccPath).prepare(bytes, printed, isProof ? 'rgb' : 'cmyk'));
  }
  return ok({ pages: shown, pictures });
}

/** Why the pages' pictures cannot be printed, one after the other. */
export function pictureFaults(
  pages: readonly Page[],
  files: PictureFiles = NO_FILES,
): readonly Failure[] {
  return picturesOn(pages).flatMap((item) => faultOf(item, files) ?? []);
}

const NO_FILES: PictureFiles = new Map();

const picturesOn = (pages: readonly Page[]) =>
  pages
    .flatMap(({ items }) => items)
    .filter((item): item is PlacedPicture => item.kind === 'image');

const kept = new Map<string, PictureMill>();

/** One a profile for the whole process: what it has made ready stays ready. */
function mill(profilePath = newsprintProfilePath()): PictureMill {
  const known = kept.get(profilePath) ?? createPictureMill(profilePath);
  kept.set(profilePath, known);
  return known;
}

function withoutLost(page: Page, files: PictureFiles): Page {
  const items = page.items.map((item) => {
    if (item.kind !== 'image' || files.has(item.asset?.sha256 ?? '')) return item;
    const { asset: _, ...empty } = item;
    return empty;
  });
  return { ...page, items };
}

function faultOf({ asset, crop, width, alt }: PlacedPicture, files: PictureFiles) {
  const name = nameOf(alt);
  if (asset === undefined) return stillToCome(name);
  if (!files.has(asset.sha256)) return lost(name);
  const ppi = ppiAt(asset, crop, width);
  return ppi < LEAST_PPI ? tooCoarse(name, ppi, width) : undefined;
}

/** As much of its words as names a picture, UTF-16 units. */
const NAME = 12;
const nameOf = (alt: string) => (alt === '' ? '图片' : `“${alt.slice(0, NAME)}”`);

const stillToCome = (name: string): Failure => ({
  code: 'picture-missing',
  zh: `没有输出：${name}的图片位还空着。放上图片或删去图片位，再输出；小样可以先出`,
  en: `Not exported: the slot of ${name} is still empty. Add the picture or remove its slot; a proof can be made`,
});

const lost = (name: string): Failure => ({
  code: 'picture-missing',
  zh: `没有输出：${name}的图片文件不在稿件里，或已被改动。重新放一次图片，再输出`,
  en: `Not exported: the file of the picture ${name} is missing or was changed. Add the picture again`,
});

function tooCoarse(name: string, ppi: number, width: number): Failure {
  const now = Math.round(ppi);
  const most = Math.floor((((width * ppi) / GOOD_PPI) * 25.4) / 72);
  return {
    code: 'picture-coarse',
    zh: `没有输出：${name}印出来只有 ${now} ppi，至少要 ${LEAST_PPI}。换一张大图，或排到 ${most} 毫米宽以内`,
    en: `Not exported: ${name} would print at ${now} ppi; ${LEAST_PPI} are the least. Use a larger picture, or print it at most ${most} mm wide`,
  };
}
