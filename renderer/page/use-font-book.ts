import { useEffect, useState } from 'react';
import { FONT_BOOK_FILE, FONT_PATH } from '#shared/desk';
import { decodeFontBook, type FontBook } from '#shared/typeset';

let reading: Promise<FontBook> | undefined;

/** The font book; undefined while it is being read, `failed` when the host has none. */
export function useFontBook(): FontBook | 'failed' | undefined {
  const [book, setBook] = useState<FontBook | 'failed'>();
  useEffect(() => {
    let current = true;
    readFontBook().then(
      (read) => {
        if (current) setBook(read);
      },
      (error: unknown) => {
        console.error(error);
        if (current) setBook('failed');
      },
    );
    return () => {
      current = false;
    };
  }, []);
  return book;
}

/** Reads it once for the whole window; after a failure it may be asked for again. */
function readFontBook(): Promise<FontBook> {
  reading ??= fetchFontBook().catch((error: unknown) => {
    reading = undefined;
    throw error;
  });
  return reading;
}

async function fetchFontBook(): Promise<FontBook> {
  const response = await fetch(`${FONT_PATH}${FONT_BOOK_FILE}`);
  if (!response.ok) throw new Error(`font book: HTTP ${response.status}`);
  return decodeFontBook(await response.arrayBuffer());
}
