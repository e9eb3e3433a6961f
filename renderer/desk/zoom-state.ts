import { useRef, useState } from 'react';
import { zoomBy, type Zoom } from './zoom';

export interface ZoomState {
  readonly zoom: Zoom;
  readonly set: (zoom: Zoom) => void;
  readonly turn: (to: 'fit' | 'in' | 'out') => void;
  /** Told by the page what is shown, so that a step starts from there. */
  readonly show: (percent: number) => void;
}

export function useZoom(): ZoomState {
  const [zoom, set] = useState<Zoom>('fit');
  const shown = useRef(100);
  return {
    zoom,
    set,
    turn: (to) => set(to === 'fit' ? 'fit' : zoomBy(to === 'in' ? 1 : -1, shown.current)),
    show: (percent) => {
      shown.current = percent;
    },
  };
}
