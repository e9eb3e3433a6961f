import { z } from 'zod';

/** 核对证明: lies beside an export, as JSON. */
export const Certificate = z.object({
  sourceSha256: z.string(),
  fileSha256: z.string(),
  /** The story's save; a report file has none. */
  storyVersion: z.int().nullable(),
  equal: z.boolean(),
});
export type Certificate = z.infer<typeof Certificate>;

/** Undefined for what is none. */
export function readCertificate(text: string): Certificate | undefined {
  try {
    return Certificate.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
