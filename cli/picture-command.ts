import { Command } from 'commander';
import { addPictureToFile, writeWhole } from '#electron/host';
import { tell, valueOf, type Outcome } from './outcome';

interface AddOptions {
  readonly caption?: string;
  readonly credit?: string;
  readonly alt?: string;
  readonly beside?: string;
  readonly wrap?: boolean;
}

/** `jiedu picture add STORY FILE`: a picture into a story, which is replaced whole or not at all. */
export function pictureCommand(outcome: Outcome): Command {
  const add = new Command('add')
    .description('放一张图 / add a picture')
    .argument('<STORY.jiedu>', '稿件 / a story')
    .argument('<FILE>', 'JPEG、PNG、WebP 或 TIFF / a picture')
    .option('--caption <TEXT>', '图说 / caption')
    .option('--credit <TEXT>', '摄影者，如“张三 摄” / who took it')
    .option('--alt <TEXT>', '给看不见图的读者的说明 / what it shows')
    .option('--beside <INITIATIVE>', '放在哪条举措旁，写标签或编号；不写则放图片位 / label or id')
    .option('--wrap', '串文：文字排在图旁 / text beside it')
    .action((story: string, file: string, options: AddOptions) =>
      addPicture(story, file, options, outcome),
    );
  return new Command('picture').description('图片 / pictures').addCommand(add);
}

async function addPicture(
  story: string,
  file: string,
  { caption = '', credit = '', alt, beside, wrap = false }: AddOptions,
  outcome: Outcome,
): Promise<void> {
  const words = { caption, credit, alt, beside, wrap };
  const added = valueOf(outcome, await addPictureToFile(story, file, words));
  if (added === undefined) return;
  if (valueOf(outcome, await writeWhole(story, added.bytes)) === undefined) return;
  const { id, asset } = added.picture;
  const size = `${asset?.width ?? 0} × ${asset?.height ?? 0}`;
  tell(outcome, `已放进 ${story}：${id}，${size} 像素`, `Added to ${story}: ${id}, ${size} pixels`);
}
