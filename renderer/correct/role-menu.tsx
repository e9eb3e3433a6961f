import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import { ROLE_NAMES, type LineReading } from '#shared/import';
import type { LineRole } from '#shared/story';
import { useSay } from '../words';
import type { CorrectModel } from './use-correct';
import { sayBoth } from './words';

const GROUPS: readonly (readonly LineRole[])[] = [
  ['kicker', 'standingHead', 'headline', 'deck', 'lede', 'byline'],
  ['section', 'initiative', 'paragraph', 'outside'],
  ['dropped'],
];

/** The row whose tag was pressed. */
export interface AskedRole {
  readonly row: LineReading;
  readonly tag: HTMLElement;
}

interface RoleMenuProps {
  readonly model: CorrectModel;
  readonly asked: AskedRole | undefined;
  readonly onClose: () => void;
}

/** 改标签: what a row may be; one menu for all rows. */
export function RoleMenu({ model, asked, onClose }: RoleMenuProps) {
  const say = useSay();
  const anchor = useMemo(() => ({ current: asked?.tag ?? null }), [asked]);
  return (
    <Popover
      className="menu"
      placement="bottom start"
      triggerRef={anchor}
      isOpen={asked !== undefined}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      <Menu
        aria-label={say('这一行是', 'This line is')}
        autoFocus="first"
        onAction={(key) => {
          const role = GROUPS.flat().find((one) => one === key);
          if (asked !== undefined && role !== undefined) model.name(asked.row.at.start, role);
          onClose();
        }}
      >
        {GROUPS.flatMap((group, index) => [
          ...(index === 0 ? [] : [<Separator key={`line-${index}`} className="menu-line" />]),
          ...group.map((role) => (
            <MenuItem
              key={role}
              id={role}
              className="menu-item"
              textValue={sayBoth(say, ROLE_NAMES[role])}
            >
              <span className="menu-check">
                {asked?.row.role === role ? (
                  <Check size={16} strokeWidth={1.5} aria-hidden />
                ) : null}
              </span>
              {sayBoth(say, ROLE_NAMES[role])}
            </MenuItem>
          )),
        ])}
      </Menu>
    </Popover>
  );
}
