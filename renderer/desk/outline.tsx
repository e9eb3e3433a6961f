import { ChevronRight } from 'lucide-react';
import { createContext, use } from 'react';
import { Button, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import type { Story } from '#shared/story';
import { useStable, useUnchanged } from '../design';
import type { WritingState } from '../session';
import { useSay, type Say } from '../words';
import { Coverage } from './coverage';
import {
  outlineInitiatives,
  outlineOf,
  type OutlineInitiative,
  type OutlineSection,
} from './outline-model';
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
export function Outline({ story, current, rowsSet, ...does }: OutlineProps) {
  const say = useSay();
  const sections = useUnchanged(outlineOf(story));
  const onSelect = useStable(does.onSelect);
  const onEnter = useStable(does.onEnter);
  return (
    <>
      <h2 className="pane-head">{say('提纲', 'Outline')}</h2>
      <Coverage sections={sections} />
      <div className="outline-scroll">
        <HeadRow words={folioWords(say, story)} onEditHead={useStable(does.onEditHead)} />
        <RowsSet value={rowsSet}>
          <OutlineTree
            sections={sections}
            current={current}
            onSelect={onSelect}
            onEnter={onEnter}
          />
        </RowsSet>
        <TermsRow
          words={story.terms?.map(({ term }) => term).join('、') ?? ''}
          count={termCount(say, story)}
          isOpen={current === 'terms'}
          onTerms={useStable(does.onTerms)}
        />
      </div>
    </>
  );
}

/** Counts change with the lines of the page; the tree does not, and is not built anew for them. */
const RowsSet = createContext<ReadonlyMap<string, number>>(new Map());

interface HeadRowProps {
  readonly words: string;
  readonly onEditHead: () => void;
}

function HeadRow({ words, onEditHead }: HeadRowProps) {
  const say = useSay();
  return (
    <Button className="outline-row outline-head" onPress={onEditHead}>
      <span className="outline-label">{say('题区', 'Head')}</span>
      <span className="outline-lead">{words}</span>
    </Button>
  );
}

interface TermsRowProps {
  readonly words: string;
  readonly count: string;
  readonly isOpen: boolean;
  readonly onTerms: () => void;
}

function TermsRow({ words, count, isOpen, onTerms }: TermsRowProps) {
  const say = useSay();
  return (
    <Button className="outline-row outline-terms" aria-pressed={isOpen} onPress={onTerms}>
      <span className="outline-label">{say('名词解释', 'Terms')}</span>
      <span className="outline-lead" lang="zh-Hans">
        {words}
      </span>
      <span className="outline-tail">{count}</span>
    </Button>
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

interface TreeProps {
  readonly sections: readonly OutlineSection[];
  readonly current: string | undefined;
  readonly onSelect: (initiativeId: string) => void;
  readonly onEnter: (initiativeId: string) => void;
}

function OutlineTree({ sections, current, onSelect, onEnter }: TreeProps) {
  const say = useSay();
  const ids = new Set(outlineInitiatives(sections).map(({ id }) => id));
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
      defaultExpandedKeys={sections.flatMap(sectionIds)}
    >
      {sections.map((section) => (
        <SectionItem key={section.id} section={section} />
      ))}
    </Tree>
  );
}

function SectionItem({ section }: { readonly section: OutlineSection }) {
  const say = useSay();
  const { id, coverage, entries } = section;
  const name = section.heading === '' ? say('正文', 'Text') : section.heading;
  return (
    <TreeItem
      id={id}
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
      {entries.map((entry) =>
        entry.kind === 'section' ? (
          <SectionItem key={entry.id} section={entry} />
        ) : (
          <InitiativeItem key={entry.id} initiative={entry} />
        ),
      )}
    </TreeItem>
  );
}

function InitiativeItem({ initiative }: { readonly initiative: OutlineInitiative }) {
  const say = useSay();
  const { id, label, lead, state } = initiative;
  return (
    <TreeItem
      id={id}
      className="outline-row outline-initiative"
      textValue={`${label} ${lead}`}
      aria-label={`${label} ${lead}，${stateName(say, state)}`}
    >
      <TreeItemContent>
        <StateMark state={state} />
        <span className="outline-label" lang="zh-Hans">
          {label}
        </span>
        <span className="outline-lead" lang="zh-Hans">
          {lead}
        </span>
        <Tail initiativeId={id} state={state} />
      </TreeItemContent>
    </TreeItem>
  );
}

interface TailProps {
  readonly initiativeId: string;
  readonly state: WritingState;
}

function Tail({ initiativeId, state }: TailProps) {
  const say = useSay();
  const rows = use(RowsSet).get(initiativeId) ?? 0;
  return <span className="outline-tail">{tailOf(say, state, rows)}</span>;
}

function tailOf(say: Say, state: WritingState, rows: number): string {
  if (state === 'empty') return '';
  return rows === 0 ? stateName(say, state) : say(`${rows} 行`, `${rows}`);
}

function sectionIds({ id, entries }: OutlineSection): string[] {
  const inner = entries.flatMap((entry) => (entry.kind === 'section' ? sectionIds(entry) : []));
  return [id, ...inner];
}
