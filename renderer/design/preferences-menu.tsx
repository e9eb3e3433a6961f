import { Check, SlidersHorizontal } from 'lucide-react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import type { Preferences } from '#shared/desk';
import { useSay } from '../words';

interface PreferencesMenuProps {
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
}

const LANGUAGES = [
  { id: 'zh', name: '中文' },
  { id: 'en', name: 'English' },
] as const;

/** 外观与语言: what a person sets up once. */
export function PreferencesMenu({ preferences, prefer }: PreferencesMenuProps) {
  const say = useSay();
  const { theme = 'system', language = 'zh' } = preferences;
  const themes = [
    { id: 'system', name: say('跟随系统', 'As the system') },
    { id: 'light', name: say('浅色', 'Light') },
    { id: 'dark', name: say('深色', 'Dark') },
  ] as const;
  return (
    <MenuTrigger>
      <Button className="button bare small">
        <SlidersHorizontal size={14} strokeWidth={1.5} aria-hidden />
        {say('设置', 'Settings')}
      </Button>
      <Popover className="menu" placement="bottom end">
        <Menu aria-label={say('设置', 'Settings')}>
          <Choices
            name={say('外观', 'Appearance')}
            choices={themes}
            chosen={theme}
            onChoose={(next) => prefer({ theme: next })}
          />
          <Separator className="menu-line" />
          <Choices
            name={say('语言', 'Language')}
            choices={LANGUAGES}
            chosen={language}
            onChoose={(next) => prefer({ language: next })}
          />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface ChoicesProps<T extends string> {
  readonly name: string;
  readonly choices: readonly { readonly id: T; readonly name: string }[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
}

function Choices<T extends string>({ name, choices, chosen, onChoose }: ChoicesProps<T>) {
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const next = choices.find(({ id }) => keys !== 'all' && keys.has(id));
        if (next !== undefined) onChoose(next.id);
      }}
    >
      <Header className="menu-head">{name}</Header>
      {choices.map((choice) => (
        <MenuItem key={choice.id} id={choice.id} className="menu-item" textValue={choice.name}>
          <span className="menu-check">
            {choice.id === chosen ? <Check size={16} strokeWidth={1.5} aria-hidden /> : null}
          </span>
          {choice.name}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
