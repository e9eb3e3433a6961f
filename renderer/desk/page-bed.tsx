import { Fragment } from 'react';
import type { Page } from '#shared/display';
import { PageSheet } from '../page';
import { useSay } from '../words';
import { Ruler } from './ruler';

interface PageBedProps {
  readonly pages: readonly Page[];
  /** CSS pixels a point. */
  readonly scale: number;
  readonly current: string | undefined;
  readonly onSelect: (owner: string) => void;
}

/** The pages one under the other, rulers above and beside them. */
export function PageBed({ pages, scale, current, onSelect }: PageBedProps) {
  const say = useSay();
  const [first] = pages;
  if (first === undefined) return null;
  return (
    <div className="page-bed">
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
              label={say(
                `第 ${page.number} 页，共 ${pages.length} 页`,
                `Page ${page.number} of ${pages.length}`,
              )}
              marked={current}
              onSelect={onSelect}
            />
            {pages.length > 1 ? (
              <p className="page-number">
                {say(
                  `第 ${page.number} 页，共 ${pages.length} 页`,
                  `Page ${page.number} of ${pages.length}`,
                )}
              </p>
            ) : null}
          </div>
        </Fragment>
      ))}
    </div>
  );
}
