import { ArrowDown, ChevronDown, ChevronRight, ChevronUp } from 'lucide-react';
import { Fragment } from 'react';
import { Button } from 'react-aria-components';
import {
  initiativesIn,
  type Correction,
  type Initiative,
  type Section,
  type Source,
  type Story,
} from '#shared/story';
import { IconButton, useUnchanged } from '../design';
import type { CommentaryEditor } from '../editor';
import type { StorySession } from '../session';
import { useSay } from '../words';
import { CommentaryCard } from './commentary-card';
import { leadSentence } from './lead-sentence';
import { SourceSlip } from './source-slip';

interface WritingPaneProps {
  readonly story: Story;
  readonly source: Source;
  readonly corrections: readonly Correction[];
  readonly session: StorySession;
  readonly initiative: Initiative;
  readonly commentary: CommentaryEditor;
  /** Which of how many, in reading order; the first is 0. */
  readonly index: number;
  readonly count: number;
  /** The next in reading order; none at the end. */
  readonly next: Initiative | undefined;
  readonly rows: number;
  readonly onStep: (by: 1 | -1) => void;
}

/** 撰写: the report's words above, the reporter's below. */
export function WritingPane(props: WritingPaneProps) {
  const { story, initiative, source, corrections, session, commentary, rows, next, onStep } = props;
  const trail = useUnchanged(trailTo(story.sections, initiative.id));
  return (
    <>
      <WritingHead
        trail={trail}
        label={initiative.label}
        index={props.index}
        count={props.count}
        onStep={onStep}
      />
      <div className="writing-scroll">
        <div className="writing-column">
          <SourceSlip initiative={initiative} source={source} corrections={corrections} />
          <CommentaryCard
            key={initiative.id}
            initiative={initiative}
            commentary={commentary}
            session={session}
            rows={rows}
          />
          {next === undefined ? null : <NextUp next={next} onPress={() => onStep(1)} />}
        </div>
      </div>
    </>
  );
}

interface NextUpProps {
  readonly next: Initiative;
  readonly onPress: () => void;
}

function NextUp({ next, onPress }: NextUpProps) {
  const say = useSay();
  return (
    <Button className="button bare writing-next" onPress={onPress}>
      <ArrowDown size={16} strokeWidth={1.5} aria-hidden />
      {say('下一条：', 'Next: ')}
      <span lang="zh-Hans">{next.label}</span>
      <span className="writing-lead" lang="zh-Hans">
        {leadSentence(next)}
      </span>
      <kbd className="key">Alt ↓</kbd>
    </Button>
  );
}

interface WritingHeadProps extends Pick<WritingPaneProps, 'index' | 'count' | 'onStep'> {
  readonly trail: readonly TrailSection[];
  readonly label: string;
}

function WritingHead({ trail, label, index, count, onStep }: WritingHeadProps) {
  const say = useSay();
  return (
    <div className="pane-head writing-head">
      <h2 className="trail" lang="zh-Hans">
        {trail.map((section) => (
          <Fragment key={section.id}>
            <span className="trail-section">{section.heading}</span>
            <ChevronRight size={14} strokeWidth={1.5} aria-hidden />
          </Fragment>
        ))}
        <span>{label}</span>
      </h2>
      <span className="push writing-place">
        {index + 1} / {count}
      </span>
      <IconButton
        icon={ChevronUp}
        label={say('上一条举措', 'Previous initiative')}
        shortcut="Alt ↑"
        isDisabled={index === 0}
        onPress={() => onStep(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={say('下一条举措', 'Next initiative')}
        shortcut="Alt ↓"
        isDisabled={index === count - 1}
        onPress={() => onStep(1)}
      />
    </div>
  );
}

type TrailSection = Pick<Section, 'id' | 'heading'>;

/** The sections an initiative lies in, the outermost first; those without a heading are left out. */
function trailTo(sections: readonly Section[], initiativeId: string): TrailSection[] {
  for (const section of sections) {
    if (![...initiativesIn(section)].some(({ id }) => id === initiativeId)) continue;
    const inner = section.blocks.filter((block) => block.kind === 'section');
    const here = section.heading === '' ? [] : [{ id: section.id, heading: section.heading }];
    return [...here, ...trailTo(inner, initiativeId)];
  }
  return [];
}
