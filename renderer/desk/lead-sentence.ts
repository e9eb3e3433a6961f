import type { Initiative } from '#shared/story';

/** 导语: an initiative's first sentence without its stop, by which reporters know it. */
export function leadSentence({ source }: Initiative): string {
  const text = source[0]?.text ?? '';
  return text.split(/[。！？；]/u, 1)[0] ?? '';
}
