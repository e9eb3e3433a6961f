/** How one cell of a meter looks: filled, half, hollow, over. */
export type Cell = 'full' | 'half' | 'free' | 'over';

interface MeterProps {
  readonly cells: readonly (readonly Cell[])[];
  /** The same in words; a meter never speaks by shape alone. */
  readonly label: string;
}

/** A row of cells in groups: the desk's one way to show how far something is. */
export function Meter({ cells, label }: MeterProps) {
  return (
    <span className="meter" role="img" aria-label={label}>
      {cells.map((group, index) => (
        <span className="meter-group" key={index}>
          {group.map((cell, place) => (
            <span className={`meter-cell ${cell}`} key={place} />
          ))}
        </span>
      ))}
    </span>
  );
}
