import { POINTS_PER_MM } from '#shared/template';

interface RulerProps {
  readonly axis: 'x' | 'y';
  /** Of the page, points. */
  readonly length: number;
  /** CSS pixels a point. */
  readonly scale: number;
}

const THICKNESS = 18;

/** Millimetres along the page: a tick each ten, a number each fifty. */
export function Ruler({ axis, length, scale }: RulerProps) {
  const pixels = length * scale;
  const count = Math.floor(length / POINTS_PER_MM / 10) + 1;
  const ticks = Array.from({ length: count }, (_, index) => ({
    mm: index * 10,
    at: index * 10 * POINTS_PER_MM * scale,
    size: index % 5 === 0 ? 6 : 3,
  }));
  const [width, height] = axis === 'x' ? [pixels, THICKNESS] : [THICKNESS, pixels];
  return (
    <svg className="ruler" width={width} height={height} aria-hidden>
      {ticks.map(({ mm, at, size }) => (
        <g key={mm} transform={axis === 'x' ? `translate(${at} 0)` : `translate(0 ${at})`}>
          {axis === 'x' ? (
            <path className="ruler-tick" d={`M.5 ${THICKNESS}v-${size}`} />
          ) : (
            <path className="ruler-tick" d={`M${THICKNESS} .5h-${size}`} />
          )}
          {mm % 50 === 0 ? <RulerNumber axis={axis} mm={mm} /> : null}
        </g>
      ))}
    </svg>
  );
}

function RulerNumber({ axis, mm }: { readonly axis: 'x' | 'y'; readonly mm: number }) {
  const place = axis === 'x' ? { x: 4, y: 9 } : { x: -4, y: 9, transform: 'rotate(-90)' };
  return (
    <text className="ruler-number" {...place} textAnchor={axis === 'x' ? 'start' : 'end'}>
      {mm}
    </text>
  );
}
