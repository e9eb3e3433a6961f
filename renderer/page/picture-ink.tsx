import { createContext, use } from 'react';
import type { PlacedPicture } from '#shared/display';
import { screenInk } from './screen-ink';

/** Addresses of the pictures that have arrived, by their hash. */
export const PictureSources = createContext<ReadonlyMap<string, string>>(new Map());

/** A picture in its box: the whole of it is drawn as large as its crop needs, and clipped. */
export function PictureInk({ picture }: { readonly picture: PlacedPicture }) {
  const { x, y, width, height, asset, crop, alt } = picture;
  const source = use(PictureSources).get(asset?.sha256 ?? '');
  if (source === undefined) return <EmptyBox picture={picture} />;
  const whole = { width: width / crop.width, height: height / crop.height };
  return (
    <svg x={x} y={y} width={width} height={height} overflow="hidden">
      <image
        href={source}
        x={-crop.left * whole.width}
        y={-crop.top * whole.height}
        {...whole}
        preserveAspectRatio="none"
        aria-label={alt}
      />
    </svg>
  );
}

/** It is still to come, or on its way from the disk. */
function EmptyBox({
  picture: { x, y, width, height, asset },
}: {
  readonly picture: PlacedPicture;
}) {
  const line = { stroke: screenInk([0, 0, 0, 40]), strokeWidth: 0.5 };
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} fill={screenInk([0, 0, 0, 15])} />
      {asset === undefined ? (
        <>
          <line x1={x} y1={y} x2={x + width} y2={y + height} {...line} />
          <line x1={x} y1={y + height} x2={x + width} y2={y} {...line} />
        </>
      ) : null}
    </g>
  );
}
