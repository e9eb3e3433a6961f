import { useEffect, useState } from 'react';
import type { Page } from '#shared/display';
import { facesOf, loadFace } from './faces';

export type FacesState = 'loading' | 'ready' | 'failed';

/** Loads the faces the pages need; the page is shown once all of them are there. */
export function useFaces(pages: readonly Page[]): FacesState {
  const needed = facesOf(pages).join(' ');
  const [state, setState] = useState<FacesState>('loading');
  useEffect(() => {
    if (needed === '') return undefined;
    let current = true;
    const finish = (next: FacesState) => {
      // A face that is needed later joins quietly: the page stays, and is drawn again when it arrives.
      if (current) setState(next);
    };
    Promise.all(needed.split(' ').map(loadFace)).then(
      () => finish('ready'),
      (error: unknown) => {
        console.error(error);
        finish('failed');
      },
    );
    return () => {
      current = false;
    };
  }, [needed]);
  return state;
}
