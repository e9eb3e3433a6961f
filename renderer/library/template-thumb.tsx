import { POINTS_PER_MM, type Template } from '#shared/template';

/** A page of the design in its true proportions: folio rule, head, columns of grey. */
export function TemplateThumb({ template }: { readonly template: Template }) {
  const width = template.trimWidthMm * POINTS_PER_MM;
  const height = template.trimHeightMm * POINTS_PER_MM;
  const { left, top, width: area, height: depth } = template.typeArea;
  const headDepth = depth * 0.15;
  const text = { left, width: area, top: top + headDepth, height: depth - headDepth };
  return (
    <svg
      className="template-thumb"
      viewBox={`0 0 ${width} ${height}`}
      // Heights on the shelf keep the proportion between the formats.
      height={template.trimHeightMm / 3.6}
      aria-hidden
    >
      <rect className="thumb-paper" width={width} height={height} />
      <rect className="thumb-ink" x={left} y={top - 8} width={area} height={4} />
      <rect className="thumb-red" x={left} y={top + 12} width={area * 0.3} height={20} />
      <rect
        className="thumb-ink"
        x={left}
        y={top + 48}
        width={area * 0.7}
        height={headDepth - 80}
      />
      {columnsOf(text, template).map((column) => (
        <g key={column.x}>
          {column.lines.map((y) => (
            <rect
              className="thumb-line"
              key={y}
              x={column.x}
              y={y}
              width={column.width}
              height={6}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function columnsOf(area: Area, { steps }: Template) {
  const count = steps[0]?.columns ?? 1;
  const gap = 14;
  const width = (area.width - gap * (count - 1)) / count;
  const lines = Array.from({ length: Math.floor(area.height / 16) }, (_, i) => area.top + i * 16);
  return Array.from({ length: count }, (_, i) => ({
    x: area.left + i * (width + gap),
    width,
    lines,
  }));
}
