import { Fragment, useEffect, useRef, type RefObject } from 'react';
import type { Page } from '#shared/display';
import { PageSheet } from '../page';
import type { Spot } from '../press';
import { useSay, type Say } from '../words';
import { Ruler } from './ruler';
import { useNear } from './use-near';

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
          <PageCell
            page={page}
            count={pages.length}
            scale={scale}
            current={current}
            spot={spot?.page === page.number ? spot : undefined}
            onSelect={onSelect}
          />
        </Fragment>
      ))}
    </div>
  );
}

interface PageCellProps extends Omit<PageBedProps, 'pages'> {
  readonly page: Page;
  readonly count: number;
}

/** One page of them; what is far from view is not painted with every keystroke. */
function PageCell({ page, count, scale, current, spot, onSelect }: PageCellProps) {
  const say = useSay();
  const cell = useRef<HTMLDivElement>(null);
  const isNear = useNear(cell, '.page-scroll', page.number <= SEEN_AT_FIRST);
  const name = nameOf(say, page, count);
  return (
    <div className="page-cell" ref={cell}>
      <PageSheet
        page={page}
        isNear={isNear}
        scale={scale}
        label={name}
        marked={current}
        spot={spot}
        onSelect={onSelect}
      />
      <p className="page-number" aria-hidden>
        {name}
      </p>
    </div>
  );
}

/** Pages that are painted before it is known what is in view. */
const SEEN_AT_FIRST = 2;

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
