import type { ReactNode } from 'react';

interface ChoiceRowProps {
  readonly isChosen: boolean;
  readonly name: string;
  readonly sample: string;
  /** What a pointer that rests on it is shown. */
  readonly hint?: string;
  readonly tail: ReactNode;
  readonly onChoose: () => void;
  /** Told true when it is looked at, by mouse or keyboard, and false when no longer. */
  readonly onLook?: (isLooked: boolean) => void;
}

/** One of several readings: looked at on focus, taken on press. */
export function ChoiceRow({
  isChosen,
  name,
  sample,
  hint,
  tail,
  onChoose,
  onLook,
}: ChoiceRowProps) {
  return (
    <button
      type="button"
      className="choice"
      role="radio"
      title={hint}
      aria-checked={isChosen}
      onClick={onChoose}
      onFocus={() => onLook?.(true)}
      onBlur={() => onLook?.(false)}
      onMouseEnter={() => onLook?.(true)}
      onMouseLeave={() => onLook?.(false)}
    >
      <span className="choice-mark" aria-hidden />
      <span className="choice-name">{name}</span>
      <span className="choice-sample" lang="zh-Hans">
        {sample}
      </span>
      <span className="choice-tail">{tail}</span>
    </button>
  );
}
