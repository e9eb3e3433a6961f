import { z } from 'zod';

/** What a test may ask of the double from outside, over the channel of the forked process. */
export type Wish =
  | { readonly kind: 'look' }
  /** Which button the next native question gets; without one it is cancelled, as by Esc. */
  | { readonly kind: 'answer'; readonly button: number }
  /** The knock of a second instance, which the operating system would carry. */
  | { readonly kind: 'start-again' }
  | { readonly kind: 'close-window' }
  | { readonly kind: 'quit' };

export interface Request {
  readonly id: number;
  readonly wish: Wish;
}

/** What a person in front of the machine would see. */
const Sight = z.strictObject({
  windows: z.int(),
  /** Title of the first window. */
  title: z.string(),
  /** How often the first window was brought to the front. */
  focused: z.int(),
  /** Addresses handed to the person's own browser. */
  openedOutside: z.array(z.string()),
  /** Addresses that the first window's page asked a new window for, in vain. */
  refusedWindows: z.array(z.string()),
  /** Addresses of downloads that main stopped. */
  refusedDownloads: z.array(z.string()),
  /** Native questions asked so far. */
  questions: z.array(z.string()),
  /** Labels of the menu bar. */
  menus: z.array(z.string()),
});
export type Sight = z.infer<typeof Sight>;

/** What the double tells the test. */
export const Message = z.discriminatedUnion('kind', [
  /** The first window has loaded; Playwright connects to its Chromium here. */
  z.strictObject({ kind: z.literal('ready'), endpoint: z.string() }),
  /** This process came second and leaves. */
  z.strictObject({ kind: z.literal('second-instance') }),
  /** A page kept its window open. */
  z.strictObject({ kind: z.literal('stayed') }),
  z.strictObject({ kind: z.literal('sight'), id: z.int(), sight: Sight }),
]);
export type Message = z.infer<typeof Message>;
