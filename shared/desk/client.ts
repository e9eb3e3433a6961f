import type { Input, Method, Output } from './contract';
import type { Reply } from './reply';

/** The desk's side of the contract, whatever carries it. */
export interface DeskClient {
  call<M extends Method>(method: M, input: Input<M>): Promise<Reply<Output<M>>>;
}

/** The one IPC channel; the preload exposes its bridge to the page under `BRIDGE_KEY`. */
export const IPC_CHANNEL = 'jiedu';
export const BRIDGE_KEY = 'jiedu';

/** Loopback HTTP: `POST /call/<method>` with `Authorization: Bearer <token>`. */
export const CALL_PATH = '/call/';
/** The page's address carries the token in its fragment: `http://127.0.0.1:PORT/#token=…`. */
export const TOKEN_FRAGMENT = 'token';

/** Where both hosts serve the fonts: `/fonts/book.bin` and `/fonts/<face>.ttf`. */
export const FONT_PATH = '/fonts/';
export const FONT_BOOK_FILE = 'book.bin';
