import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useSay } from '../words';

/** The desks of one story, in the order of the work. */
export type StoryPlace = 'correct' | 'write';

interface PlaceSwitchProps {
  readonly place: StoryPlace;
  readonly onGo: (place: StoryPlace) => void;
}

/** 导入 · 撰写: from one desk of a story to the other. */
export function PlaceSwitch({ place, onGo }: PlaceSwitchProps) {
  const say = useSay();
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={say('做到哪一步', 'Step of the work')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[place]}
      onSelectionChange={([key]) => {
        const next = key === 'correct' ? 'correct' : 'write';
        if (next !== place) onGo(next);
      }}
    >
      <ToggleButton id="correct" className="segment" aria-keyshortcuts="Alt+1">
        {say('导入', 'Import')}
      </ToggleButton>
      <ToggleButton id="write" className="segment" aria-keyshortcuts="Alt+2">
        {say('撰写', 'Write')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
