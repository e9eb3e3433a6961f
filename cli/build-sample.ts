import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readInput, writeWhole } from '#electron/host';
import {
  CommentaryParagraph,
  ExplainedTerms,
  initiativesOf,
  withCommentary,
  type StoryFile,
} from '#shared/story';

/** The newsroom's words for the sample, by initiative; edited by hand in `samples/commentary.json`. */
const SampleCommentary = z.record(
  z.string(),
  z.strictObject({ head: z.string(), paragraphs: z.array(CommentaryParagraph) }),
);

/** The sample's files carry one date, so that building them again changes nothing. */
const SAVED_AT = '2019-01-15T00:00:00.000Z';

const packaged = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Joins the sample report, its commentary and its terms into the sample story. */
async function buildSample(): Promise<void> {
  const input = await readInput(packaged('samples/hengyang-2019-minsheng.md'));
  if (!input.ok) throw new Error(input.failure.en);
  const words = SampleCommentary.parse(
    JSON.parse(await readFile(packaged('samples/commentary.json'), 'utf8')),
  );
  let { story } = input.value;
  for (const { id } of initiativesOf(story)) {
    const own = words[id];
    if (own === undefined) throw new Error(`samples/commentary.json has nothing for ${id}`);
    story = withCommentary(story, id, {
      id: `${id}-c`,
      kind: 'interpretation',
      state: 'approved',
      ...own,
    });
  }
  const terms = ExplainedTerms.parse(
    JSON.parse(await readFile(packaged('samples/terms.json'), 'utf8')),
  );
  story = { ...story, terms };
  const { diagnostics, source } = input.value;
  const file: StoryFile = {
    format: 'jiedu-story',
    schema: 1,
    revision: 0,
    savedAt: SAVED_AT,
    story,
    source,
    diagnostics,
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(file, undefined, 1)}\n`);
  const written = await writeWhole(packaged('samples/hengyang-2019-minsheng.jiedu'), bytes);
  if (!written.ok) throw new Error(written.failure.en);
}

await buildSample();
