import { Check, ChevronDown } from 'lucide-react';
import {
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import { OutputCondition, PressProfile } from '#shared/desk';
import { useSay } from '../words';
import { nameOfCondition, nameOfProfile, purposeOf, withProfile } from './press-options';
import type { PressModel } from './use-press';

/** 用途 and 印刷条件. */
export function OptionFields({ press }: { readonly press: PressModel }) {
  const say = useSay();
  const { options, choose, work } = press;
  const isBusy = work.state.step === 'running';
  return (
    <div className="press-options">
      <span className="field-label">{say('用途', 'Purpose')}</span>
      <ToggleButtonGroup
        className="segments"
        aria-label={say('用途', 'Purpose')}
        selectionMode="single"
        disallowEmptySelection
        isDisabled={isBusy}
        selectedKeys={[options.profile]}
        onSelectionChange={([key]) => choose(withProfile(options, PressProfile.parse(key)))}
      >
        {PressProfile.options.map((profile) => (
          <ToggleButton key={profile} id={profile} className="segment">
            {nameOfProfile(say, profile)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <span className="press-hint press-purpose">{purposeOf(say, options.profile)}</span>
      <span className="field-label">{say('印刷条件', 'Condition')}</span>
      <ConditionMenu press={press} isBusy={isBusy} />
    </div>
  );
}

function ConditionMenu({
  press,
  isBusy,
}: {
  readonly press: PressModel;
  readonly isBusy: boolean;
}) {
  const say = useSay();
  const { options, choose } = press;
  const isFixed = options.profile !== 'x1a';
  return (
    <div className="press-condition">
      <MenuTrigger>
        <Button className="button" isDisabled={isBusy || isFixed}>
          {options.profile === 'proof'
            ? say('大样没有印刷条件', 'A proof has none')
            : nameOfCondition(say, options.condition)}
          <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
        </Button>
        <Popover className="menu" placement="bottom start">
          <Menu
            aria-label={say('印刷条件', 'Printing condition')}
            onAction={(key) => choose({ ...options, condition: OutputCondition.parse(key) })}
          >
            {OutputCondition.options.map((condition) => (
              <MenuItem
                key={condition}
                id={condition}
                className="menu-item"
                textValue={nameOfCondition(say, condition)}
              >
                <span className="menu-check">
                  {condition === options.condition ? (
                    <Check size={16} strokeWidth={1.5} aria-hidden />
                  ) : null}
                </span>
                {nameOfCondition(say, condition)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {options.profile === 'x4' ? (
        <span className="press-hint">{say('PDF/X-4 须嵌特性文件', 'PDF/X-4 must embed one')}</span>
      ) : null}
    </div>
  );
}
