import {
  assetsOf,
  droppedSpans,
  findInfidelity,
  initiativesOf,
  type Story,
  type StoryFile,
} from '#shared/story';
import { sha256Of, sha256OfBytes } from './sha256';
import { findGap, type StoryFault } from './story-coverage';
import { visibleCharacters } from './visible-characters';

/** What a schema cannot see: hashes, ids that stand twice, and source fidelity. */
export function findFault(file: StoryFile): StoryFault | undefined {
  return (
    hashFault(file) ??
    idFault(file.story) ??
    fidelityFault(file) ??
    placeFault(file) ??
    pictureFault(file) ??
    findGap(file)
  );
}

function hashFault({ source, story }: StoryFile): StoryFault | undefined {
  if (sha256Of(source.text) !== source.sha256) {
    return { zh: 'source.sha256 与原文不符', en: 'source.sha256 is not that of the source' };
  }
  if (story.sourceSha256 !== source.sha256) {
    return {
      zh: 'story.sourceSha256 不是这份原文的',
      en: 'story.sourceSha256 is that of another source',
    };
  }
  if (visibleCharacters(source.text) === source.characters) return undefined;
  return { zh: 'source.characters 与原文不符', en: 'source.characters is not that of the source' };
}

function idFault(story: Story): StoryFault | undefined {
  const seen = new Set<string>();
  for (const { id } of initiativesOf(story)) {
    const name = id.slice(0, 40);
    if (seen.has(id))
      return { zh: `举措编号 ${name} 重复`, en: `the initiative ${name} stands twice` };
    seen.add(id);
  }
  return undefined;
}

function fidelityFault({ story, source, diagnostics }: StoryFile): StoryFault | undefined {
  const infidelity = findInfidelity(story, source.text, droppedSpans(diagnostics));
  if (infidelity === undefined) return undefined;
  const { place } = infidelity;
  return { zh: `story.${place} 与原文不一致`, en: `story.${place} differs from the source` };
}

/** Pictures that travel inside the file must be those that the story shows. */
function pictureFault({ story, assets = {} }: StoryFile): StoryFault | undefined {
  const shown = new Set(assetsOf(story.pictures).map(({ sha256 }) => sha256));
  for (const [sha256, base64] of Object.entries(assets)) {
    const name = sha256.slice(0, 12);
    if (!shown.has(sha256)) {
      return { zh: `assets.${name} 不是稿件里的图片`, en: `assets.${name} is shown nowhere` };
    }
    if (sha256OfBytes(Buffer.from(base64, 'base64')) !== sha256) {
      return { zh: `assets.${name} 与图片不符`, en: `assets.${name} is not that picture` };
    }
  }
  return undefined;
}

function placeFault({ diagnostics, source }: StoryFile): StoryFault | undefined {
  const index = diagnostics.findIndex(({ at }) => at !== undefined && at.end > source.text.length);
  if (index < 0) return undefined;
  const place = `diagnostics[${index}].at`;
  return { zh: `${place} 不在原文之内`, en: `${place} lies outside the source` };
}
