import { ChevronRight } from 'lucide-react';
import { Button, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import type { Block, Initiative, Section, Story } from '#shared/story';
import { writingState } from '../session';
import { useSay, type Say } from '../words';
import { Coverage, sectionCoverage } from './coverage';
import { leadSentence } from './lead-sentence';
import { StateMark, stateName } from './state-mark';

interface OutlineProps {
  readonly story: Story;
  readonly current: string | undefined;
  /** Lines of commentary set on the page, by initiative. */
  readonly rowsSet: ReadonlyMap<string, number>;
  readonly onSelect: (initiativeId: string) => void;
  /** Enter on an initiative: go and write. */
  readonly onEnter: (initiativeId: string) => void;
  readonly onEditHead: () => void;
  readonly onTerms: () => void;
}

/** 提纲: the report cut into sections and initiatives, each with the state of its commentary. */
export function Outline({ story, onEditHead, onTerms, ...tree }: OutlineProps) {
  const say = useSay();
  return (
    <>
      <h2 className="pane-head">{say('提纲', 'Outline')}</h2>
      <Coverage story={story} />
      <div className="outline-scroll">
        <Button className="outline-row outline-head" onPress={onEditHead}>
          <span className="outline-label">{say('题区', 'Head')}</span>
          <span className="outline-lead">{folioWords(say, story)}</span>
        </Button>
        <OutlineTree story={story} {...tree} />
        <Button
          className="outline-row outline-terms"
          aria-pressed={tree.current === 'terms'}
          onPress={onTerms}
        >
          <span className="outline-label">{say('名词解释', 'Terms')}</span>
          <span className="outline-lead" lang="zh-Hans">
            {story.terms?.map(({ term }) => term).join('、')}
          </span>
          <span className="outline-tail">{termCount(say, story)}</span>
        </Button>
      </div>
    </>
  );
}

function folioWords(say: Say, { edition }: Story): string {
  const number = edition?.pageNumber;
  const page = number === undefined ? '' : say(`第 ${number} 版`, `Page ${number}`);
  const known = [page, edition?.pageName, edition?.date].filter(Boolean).join(' · ');
  return known === '' ? say('填报眉：版次、版名、责编', 'Fill in the folio line') : known;
}

function termCount(say: Say, { terms = [] }: Story): string {
  return terms.length === 0 ? say('未写', 'none') : say(`${terms.length} 条`, `${terms.length}`);
}

type TreeProps = Omit<OutlineProps, 'onEditHead' | 'onTerms'>;

function OutlineTree({ story, current, rowsSet, onSelect, onEnter }: TreeProps) {
  const say = useSay();
  const ids = new Set(story.sections.flatMap(idsIn));
  return (
    <Tree
      className="outline-tree"
      data-pane-focus
      aria-label={say('小节与举措', 'Sections and initiatives')}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={current === undefined ? [] : [current]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (typeof key === 'string' && ids.has(key)) onSelect(key);
      }}
      onAction={(key) => {
        if (typeof key === 'string' && ids.has(key)) onEnter(key);
      }}
      defaultExpandedKeys={story.sections.flatMap(sectionIdsIn)}
    >
      {story.sections.map((section) => (
        <SectionItem key={section.id} section={section} rowsSet={rowsSet} />
      ))}
    </Tree>
  );
}

interface SectionItemProps {
  readonly section: Section;
  readonly rowsSet: ReadonlyMap<string, number>;
}

function SectionItem({ section, rowsSet }: SectionItemProps) {
  const say = useSay();
  const name = section.heading === '' ? say('正文', 'Text') : section.heading;
  const coverage = sectionCoverage(section);
  return (
    <TreeItem
      id={section.id}
      className="outline-row outline-section"
      textValue={name}
      aria-label={say(`${name}，已写 ${coverage}`, `${name}, ${coverage} written`)}
    >
      <TreeItemContent>
        <Button slot="chevron" className="outline-chevron">
          <ChevronRight size={14} strokeWidth={1.5} aria-hidden />
        </Button>
        <span className="outline-lead" lang="zh-Hans">
          {name}
        </span>
        <span className="outline-tail">{coverage}</span>
      </TreeItemContent>
      {section.blocks.map((block) => blockItem(block, rowsSet))}
    </TreeItem>
  );
}

function blockItem(block: Block, rowsSet: ReadonlyMap<string, number>) {
  switch (block.kind) {
    case 'paragraph':
      return null;
    case 'section':
      return <SectionItem key={block.id} section={block} rowsSet={rowsSet} />;
    case 'initiative':
      return <InitiativeItem key={block.id} initiative={block} rows={rowsSet.get(block.id) ?? 0} />;
  }
}

interface InitiativeItemProps {
  readonly initiative: Initiative;
  readonly rows: number;
}

function InitiativeItem({ initiative, rows }: InitiativeItemProps) {
  const say = useSay();
  const state = writingState(initiative);
  const lead = leadSentence(initiative);
  const words = `${initiative.label} ${lead}，${stateName(say, state)}`;
  return (
    <TreeItem
      id={initiative.id}
      className="outline-row outline-initiative"
      textValue={`${initiative.label} ${lead}`}
      aria-label={words}
    >
      <TreeItemContent>
        <StateMark state={state} />
        <span className="outline-label" lang="zh-Hans">
          {initiative.label}
        </span>
        <span className="outline-lead" lang="zh-Hans">
          {lead}
        </span>
        <span className="outline-tail">{tailOf(say, state, rows)}</span>
      </TreeItemContent>
    </TreeItem>
  );
}

function tailOf(say: Say, state: ReturnType<typeof writingState>, rows: number): string {
  if (state === 'empty') return '';
  return rows === 0 ? stateName(say, state) : say(`${rows} 行`, `${rows}`);
}

function idsIn({ blocks }: Section): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'initiative') return [block.id];
    return block.kind === 'section' ? idsIn(block) : [];
  });
}

function sectionIdsIn({ id, blocks }: Section): string[] {
  const inner = blocks.flatMap((block) => (block.kind === 'section' ? sectionIdsIn(block) : []));
  return [id, ...inner];
}
