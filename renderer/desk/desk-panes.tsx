import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { PressPane } from '../press';
import { useSay } from '../words';
import type { DeskModel } from './desk-model';
import { Outline } from './outline';
import { PagePane } from './page-pane';
import { useMedia, useStable } from '../design';
import { TermsPane } from './terms-pane';
import { WritingPane } from './writing-pane';

interface DeskPanesProps {
  readonly desk: DeskModel;
  readonly onTemplate: (templateId: string) => void;
  readonly onEditHead: () => void;
}

/** Below this width the page gives way to a tab beside the writing. */
const NARROW = '(max-width: 1079px)';

/** 提纲 · 撰写 · 版面, side by side; the splitters keep their places. */
export function DeskPanes(props: DeskPanesProps) {
  const isNarrow = useMedia(NARROW);
  return isNarrow ? <NarrowPanes {...props} /> : <WidePanes {...props} />;
}

function WidePanes(props: DeskPanesProps) {
  const say = useSay();
  const kept = useDefaultLayout({ id: 'jiedu-panes', storage: localStorage });
  return (
    <Group className="panes" {...kept}>
      <Panel
        id="outline"
        defaultSize={256}
        minSize={220}
        maxSize={320}
        groupResizeBehavior="preserve-pixel-size"
      >
        <OutlinePane {...props} />
      </Panel>
      <Separator className="splitter" aria-label={say('提纲与撰写的分界', 'Outline and writing')} />
      <Panel id="writing" minSize={420}>
        <Writing {...props} />
      </Panel>
      <Separator className="splitter" aria-label={say('撰写与版面的分界', 'Writing and page')} />
      <Panel id="page" defaultSize={528} minSize={400} groupResizeBehavior="preserve-pixel-size">
        <Page {...props} />
      </Panel>
    </Group>
  );
}

function NarrowPanes(props: DeskPanesProps) {
  const say = useSay();
  const [shown, setShown] = useState<'writing' | 'page'>('writing');
  const { spot } = props.desk.press;
  const [known, setKnown] = useState(spot);
  // A place that was asked for is seen at once.
  if (spot !== known) {
    setKnown(spot);
    if (spot !== undefined) setShown('page');
  }
  return (
    <div className="panes narrow">
      <OutlinePane {...props} />
      <div className="narrow-main">
        <ToggleButtonGroup
          className="segments narrow-switch"
          aria-label={say('看哪一栏', 'Pane')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown]}
          onSelectionChange={([key]) => setShown(key === 'page' ? 'page' : 'writing')}
        >
          <ToggleButton id="writing" className="segment">
            {say('撰写', 'Writing')}
          </ToggleButton>
          <ToggleButton id="page" className="segment">
            {say('版面', 'Page')}
          </ToggleButton>
        </ToggleButtonGroup>
        {shown === 'writing' ? <Writing {...props} /> : <Page {...props} />}
      </div>
    </div>
  );
}

function OutlinePane({ desk, onEditHead }: DeskPanesProps) {
  const say = useSay();
  const { state, current, page, write, shown } = desk;
  return (
    <nav className="pane outline" aria-label={say('提纲', 'Outline')} data-pane>
      <Outline
        story={state.story}
        current={shown === 'terms' ? 'terms' : current.initiative?.id}
        rowsSet={page.rowsSet}
        onSelect={desk.select}
        onTerms={desk.showTerms}
        onEnter={write}
        onEditHead={onEditHead}
      />
    </nav>
  );
}

function Writing({ desk, onEditHead }: DeskPanesProps) {
  const say = useSay();
  const { session, state, current, commentary, page, write } = desk;
  const { initiative } = current;
  const step = useStable((by: 1 | -1) => {
    const next = current.neighbour(by);
    if (next !== undefined) write(next.id);
  });
  if (desk.shown === 'terms') return <Terms desk={desk} />;
  if (desk.shown === 'press') return <Press desk={desk} onEditHead={onEditHead} />;
  return (
    <main className="pane writing" aria-label={say('撰写', 'Writing')} data-pane>
      {initiative === undefined || commentary === undefined ? (
        <NothingToWrite />
      ) : (
        <WritingPane
          story={state.story}
          source={session.opened.source}
          corrections={session.opened.corrections}
          session={session}
          initiative={initiative}
          commentary={commentary}
          index={current.index}
          count={current.count}
          next={current.neighbour(1)}
          rows={page.rowsSet.get(initiative.id) ?? 0}
          onStep={step}
        />
      )}
    </main>
  );
}

function Terms({ desk: { terms, page } }: Pick<DeskPanesProps, 'desk'>) {
  const say = useSay();
  const { layout } = page;
  const leftOut = layout === undefined || layout === 'failed' ? 0 : layout.termsLeftOut;
  return (
    <main className="pane writing" aria-label={say('名词解释', 'Terms')} data-pane>
      <TermsPane model={terms} leftOut={leftOut} />
    </main>
  );
}

function Press({ desk, onEditHead }: Pick<DeskPanesProps, 'desk' | 'onEditHead'>) {
  const say = useSay();
  return (
    <main className="pane writing" aria-label={say('输出', 'Output')} data-pane>
      <PressPane press={desk.press} onEditHead={onEditHead} />
    </main>
  );
}

function NothingToWrite() {
  const say = useSay();
  return (
    <p className="nothing">
      {say(
        '这份报告里没有认出“举措”。版面照排；要写解读，请在原文里标出【举措一】再导入',
        'No initiative was recognised in this report. The page is laid out as it is; to comment, mark 【举措一】 in the source and import it again',
      )}
    </p>
  );
}

function Page({ desk, onTemplate }: DeskPanesProps) {
  const say = useSay();
  const { current, page, zoom, select, press, shown } = desk;
  return (
    <section className="pane page" aria-label={say('版面', 'Page')} data-pane>
      <PagePane
        layout={page.layout}
        fontsFailed={page.fontsFailed}
        templateId={page.templateId}
        onTemplate={onTemplate}
        zoom={zoom}
        current={current.initiative?.id}
        spot={shown === 'press' ? press.spot : undefined}
        onSelect={select}
      />
    </section>
  );
}
