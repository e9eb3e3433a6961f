import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useSay } from '../words';
import type { CommandName, CorrectModel } from './use-correct';
import { sayBoth } from './words';

interface CommandButtonProps {
  readonly model: CorrectModel;
  readonly command: CommandName;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly shortcut: string;
  readonly onPress: () => void;
}

/** A command on the current row; where it cannot be done the button says why, and saying it is all it does. */
export function CommandButton(props: CommandButtonProps) {
  const { model, command, icon: Icon, label, shortcut, onPress } = props;
  const say = useSay();
  const reason = useId();
  const outcome = model.tryOut(command);
  const why = outcome.kind === 'refused' ? sayBoth(say, outcome.why) : undefined;
  return (
    <>
      <span id={reason} hidden>
        {why}
      </span>
      <TooltipTrigger delay={400} closeDelay={0}>
        <Button
          className="button bare"
          data-refused={why !== undefined}
          {...(why === undefined ? {} : { 'aria-describedby': reason })}
          onPress={onPress}
        >
          <Icon size={16} strokeWidth={1.5} aria-hidden />
          {label}
        </Button>
        <Tooltip className="tooltip" offset={6}>
          {why ?? `${label} ${shortcut}`}
        </Tooltip>
      </TooltipTrigger>
    </>
  );
}
