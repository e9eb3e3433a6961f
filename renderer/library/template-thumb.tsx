import { POINTS_PER_MM, type Template } from '#shared/template';

/** Thumbnails of all formats are drawn to one scale: CSS pixels a millimetre. */
const PIXELS_PER_MM = 0.29;
/** A line of grey stands for two rows of text, a section bar for three lines; points. */
const LINE = 22;
const BAR = 3 * LINE;
/** Lines between the bars of neighbouring columns, so that they stand staggered as on a page. */
const BAR_STEPS: readonly number[] = [0, 13, 28, 7, 20, 33];

/** A page of the design in its true proportions: folio rule, head and lede, columns with bars. */
export function TemplateThumb({ template }: { readonly template: Template }) {
  const width = template.trimWidthMm * POINTS_PER_MM;
  const height = template.trimHeightMm * POINTS_PER_MM;
  const { left, top, width: area, height: depth } = template.typeArea;
  const head = depth * 0.15;
  return (
    <svg
      className="template-thumb"
      viewBox={`0 0 ${width} ${height}`}
      width={template.trimWidthMm * PIXELS_PER_MM}
      height={template.trimHeightMm * PIXELS_PER_MM}
      aria-hidden
    >
      <rect className="thumb-paper" width={width} height={height} />
      <rect className="thumb-ink" x={left} y={top - 10} width={area} height={5} />
      <rect className="thumb-red" x={left} y={top + 12} width={area * 0.28} height={head * 0.16} />
      <rect
        className="thumb-ink"
        x={left}
        y={top + head * 0.3}
        width={area * 0.62}
        height={head * 0.24}
      />
      <rect
        className="thumb-ink"
        x={left + area * 0.06}
        y={top + head * 0.6}
        width={area * 0.62}
        height={head * 0.24}
      />
      <Lines x={left + area * 0.76} y={top + 12} width={area * 0.24} height={head * 0.8} bar={-1} />
      {columnsOf(template).map(({ x, width: measure, bar }) => (
        <Lines key={x} x={x} y={top + head} width={measure} height={depth - head} bar={bar} />
      ))}
    </svg>
  );
}

interface LinesProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Before which line a section bar stands; none below zero. */
  readonly bar: number;
}

function Lines({ x, y, width, height, bar }: LinesProps) {
  const count = Math.floor(height / LINE);
  const lines = Array.from({ length: count }, (_, index) => index);
  const barY = y + bar * LINE;
  return (
    <g>
      {lines
        .filter((line) => bar < 0 || line < bar || line >= bar + BAR / LINE)
        .map((line) => (
          <rect
            className="thumb-line"
            key={line}
            x={x}
            y={y + line * LINE}
            width={width}
            height={9}
          />
        ))}
      {bar < 0 ? null : (
        <>
          <rect className="thumb-red" x={x} y={barY} width={width * 0.25} height={BAR - LINE} />
          <rect
            className="thumb-ink"
            x={x + width * 0.25}
            y={barY}
            width={width * 0.75}
            height={BAR - LINE}
          />
        </>
      )}
    </g>
  );
}

/** The columns of the design's first step, a bar in each second one. */
function columnsOf({ steps, typeArea }: Template) {
  const count = steps[0]?.columns ?? 1;
  const gap = 14;
  const width = (typeArea.width - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({
    x: typeArea.left + index * (width + gap),
    width,
    bar: index % 3 === 2 ? -1 : (BAR_STEPS[index] ?? -1),
  }));
}
