import type { LucideIcon } from 'lucide-react';
import { Button, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components';

interface IconButtonProps extends Pick<
  ButtonProps,
  'onPress' | 'aria-pressed' | 'aria-expanded' | 'excludeFromTabOrder'
> {
  /** A drawing, or one character that says it better. */
  readonly icon: LucideIcon | string;
  /** Its name, and its tooltip. */
  readonly label: string;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  readonly isSmall?: boolean;
  /** Pressed and held so: the tool is on. */
  readonly isOn?: boolean;
}

/** A button where there is no room for a word: its name is spoken, and shown on hover. */
export function IconButton(props: IconButtonProps) {
  const { icon: Icon, label, shortcut, isDisabled = false, isSmall, isOn, ...rest } = props;
  const size = isSmall === true ? 'small' : '';
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button
        {...rest}
        className={`button bare icon ${size}`}
        aria-label={label}
        isDisabled={isDisabled}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      >
        {typeof Icon === 'string' ? Icon : <Icon size={16} strokeWidth={1.5} aria-hidden />}
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {shortcut === undefined ? null : ` ${shortcut}`}
      </Tooltip>
    </TooltipTrigger>
  );
}
