import { Check, ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useTemplates } from '../templates';
import { useSay } from '../words';

interface TemplateChooserProps {
  readonly templateId: string | undefined;
  readonly onTemplate: (templateId: string) => void;
}

/** 版面模板: one button with the name, and all of them in a list; ← → on the button change it at once. */
export function TemplateChooser({ templateId, onTemplate }: TemplateChooserProps) {
  const say = useSay();
  const { templates } = useTemplates();
  return (
    <Select
      className="template-chooser"
      aria-label={say('版面模板', 'Page template')}
      selectedKey={templateId ?? null}
      onSelectionChange={(key) => {
        if (typeof key === 'string') onTemplate(key);
      }}
    >
      <Button className="button">
        <SelectValue className="template-chosen" />
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
      </Button>
      <Popover className="menu" placement="bottom start">
        <ListBox className="template-list">
          {templates.map(({ id, name, trimWidthMm, trimHeightMm }) => (
            <ListBoxItem key={id} id={id} className="menu-item" textValue={say(name.zh, name.en)}>
              {({ isSelected }) => (
                <>
                  <span className="menu-check">
                    {isSelected ? <Check size={16} strokeWidth={1.5} aria-hidden /> : null}
                  </span>
                  {say(name.zh, name.en)}
                  <span className="template-size">{`${trimWidthMm} × ${trimHeightMm} mm`}</span>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
