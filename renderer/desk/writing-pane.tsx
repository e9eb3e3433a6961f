import { ChevronDown, ChevronRight, ChevronUp } from 'lucide-react';
import { Fragment } from 'react';
import {
  initiativesIn,
  type Initiative,
  type Section,
  type Source,
  type Story,
} from '#shared/story';
import { IconButton } from '../design';
import type { CommentaryEditor } from '../editor';
import type { StorySession } from '../session';
import { useSay } from '../words';
import { CommentaryCard } from './commentary-card';
import { SourceSlip } from './source-slip';

interface WritingPaneProps {
  readonly story: Story;
  readonly source: Source;
  readonly session: StorySession;
  readonly initiative: Initiative;
  readonly commentary: CommentaryEditor;
  readonly place: { readonly index: number; readonly count: number };
  readonly rows: number;
  readonly onStep: (by: 1 | -1) => void;
}

/** 撰写: the report's words above, the reporter's below. */
export function WritingPane(props: WritingPaneProps) {
  const { initiative, source, session, commentary, rows } = props;
  return (
    <>
      <WritingHead {...props} />
      <div className="writing-scroll">
        <div className="writing-column">
          <SourceSlip initiative={initiative} source={source} />
          <CommentaryCard
            key={initiative.id}
            initiative={initiative}
            commentary={commentary}
            session={session}
            rows={rows}
          />
        </div>
      </div>
    </>
  );
}

function WritingHead({ story, initiative, place, onStep }: WritingPaneProps) {
  const say = useSay();
  const trail = trailTo(story.sections, initiative.id);
  return (
    <div className="pane-head writing-head">
      <h2 className="trail" lang="zh-Hans">
        {trail.map((section) => (
          <Fragment key={section.id}>
            <span className="trail-section">{section.heading}</span>
            <ChevronRight size={14} strokeWidth={1.5} aria-hidden />
          </Fragment>
        ))}
        <span>{initiative.label}</span>
      </h2>
      <span className="push writing-place">
        {place.index + 1} / {place.count}
      </span>
      <IconButton
        icon={ChevronUp}
        label={say('上一条举措', 'Previous initiative')}
        shortcut="Alt ↑"
        isDisabled={place.index === 0}
        onPress={() => onStep(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={say('下一条举措', 'Next initiative')}
        shortcut="Alt ↓"
        isDisabled={place.index === place.count - 1}
        onPress={() => onStep(1)}
      />
    </div>
  );
}

/** The sections an initiative lies in, the outermost first; those without a heading are left out. */
function trailTo(sections: readonly Section[], initiativeId: string): Section[] {
  for (const section of sections) {
    if (![...initiativesIn(section)].some(({ id }) => id === initiativeId)) continue;
    const inner = section.blocks.filter((block) => block.kind === 'section');
    const here = section.heading === '' ? [] : [section];
    return [...here, ...trailTo(inner, initiativeId)];
  }
  return [];
}
