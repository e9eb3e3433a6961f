import { realpath } from 'node:fs/promises';
import { ok, refuse, type Reply } from '#shared/desk';

/** Refuses to write over the very file that is read: the source must outlive every export. */
export async function spareInput(input: string, output: string): Promise<Reply<null>> {
  const [from, to] = await Promise.all([whole(input), whole(output)]);
  if (from === undefined || from !== to) return ok(null);
  return refuse({
    code: 'bad-request',
    zh: `没写成：${output} 就是要读的原件，写进去原件就没了。换一个文件名`,
    en: `Not written: ${output} is the file being read and would be lost. Choose another name`,
  });
}

/** Undefined where nothing stands yet. */
async function whole(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined);
}
