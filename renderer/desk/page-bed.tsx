import { Fragment, useEffect, useRef, type RefObject } from 'react';
import type { Page } from '#shared/display';
import { PageSheet } from '../page';
import type { Spot } from '../press';
import { useSay, type Say } from '../words';
import { Ruler } from './ruler';

interface PageBedProps {
  readonly pages: readonly Page[];
  /** CSS pixels a point. */
  readonly scale: number;
  readonly current: string | undefined;
  readonly spot: Spot | undefined;
  readonly onSelect: (owner: string) => void;
}

/** The pages one under the other, rulers above and beside them. */
export function PageBed({ pages, scale, current, spot, onSelect }: PageBedProps) {
  const say = useSay();
  const bed = useRef<HTMLDivElement>(null);
  useInView(bed, '.sheet-mark', current);
  useInView(bed, '.sheet-spot', spot);
  const [first] = pages;
  if (first === undefined) return null;
  return (
    <div className="page-bed" ref={bed}>
      <div className="ruler-corner" />
      <div className="ruler-top">
        <Ruler axis="x" length={first.width} scale={scale} />
      </div>
      {pages.map((page) => (
        <Fragment key={page.number}>
          <div className="ruler-side">
            <Ruler axis="y" length={page.height} scale={scale} />
          </div>
          <div className="page-cell">
            <PageSheet
              page={page}
              scale={scale}
              label={nameOf(say, page, pages.length)}
              marked={current}
              spot={spot?.page === page.number ? spot : undefined}
              onSelect={onSelect}
            />
            <p className="page-number" aria-hidden>
              {nameOf(say, page, pages.length)}
            </p>
          </div>
        </Fragment>
      ))}
    </div>
  );
}

function nameOf(say: Say, { number }: Page, count: number): string {
  return say(`第 ${number} 页，共 ${count} 页`, `Page ${number} of ${count}`);
}

/** Brings a mark into view when something else is chosen. */
function useInView(
  bed: RefObject<HTMLDivElement | null>,
  mark: '.sheet-mark' | '.sheet-spot',
  chosen: unknown,
): void {
  useEffect(() => {
    if (chosen === undefined) return;
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const behavior = isCalm ? 'auto' : 'smooth';
    bed.current?.querySelector(mark)?.scrollIntoView({ block: 'nearest', behavior });
  }, [bed, mark, chosen]);
}
