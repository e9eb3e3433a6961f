import './desk.css';
import './outline.css';
import './writing.css';
import './page-pane.css';
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { DeskClient, Preferences } from '#shared/desk';
import { PreferencesMenu, TitleBar, useStable } from '../design';
import { ImportSummary, useFileDrop } from '../library';
import { ExportDialog, Refusal } from '../press';
import type { StorySession } from '../session';
import { useSay } from '../words';
import { storyCommentaryCharacters } from './count-characters';
import { useDeskModel, type DeskModel } from './desk-model';
import { DeskPanes } from './desk-panes';
import { DeskToolbar } from './desk-toolbar';
import { DropDialog } from './drop-dialog';
import { EditionDialog } from './edition-dialog';
import { HeadlineBreaks } from './headline-breaks';
import { SaveNotice } from './save-notice';
import { storyMatchesSource } from './source-match';
import { StatusBar } from './status-bar';

interface DeskProps {
  readonly client: DeskClient;
  readonly session: StorySession;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly onReload: (storyId: string) => void;
  /** To the library, with reports to take in. */
  readonly onLeave: (reports?: readonly File[]) => void;
  /** Back to the correction desk, with a newer version of the report. */
  readonly onCorrect: (storyId: string, renewWith?: File) => void;
}

/** The desk of one story: outline, writing, page. */
export function Desk(props: DeskProps) {
  const { client, session, preferences, prefer, onReload, onLeave, onCorrect } = props;
  const say = useSay();
  const leave = async (go: () => void) => {
    if (await session.flush()) go();
  };
  const correct = useStable((renewWith?: File) => {
    void leave(() => onCorrect(session.opened.story.id, renewWith));
  });
  const toLibrary = useStable(() => void leave(onLeave));
  const chooseTemplate = useStable((templateId: string) => prefer({ templateId }));
  const [dropped, setDropped] = useState<readonly File[]>([]);
  const drop = useFileDrop(setDropped);
  const desk = useDeskModel(client, session, preferences, () => correct());
  const { story } = desk.state;
  const [open, setOpen] = useState<'edition' | 'import'>();

  return (
    <div className="window desk" data-over={drop.isOver} {...drop.handlers}>
      <TitleBar title={story.headline ?? say('无题', 'Untitled')} lang="zh-Hans">
        <PreferencesMenu preferences={preferences} prefer={prefer} />
      </TitleBar>
      <DeskToolbar
        commentary={desk.shown === 'initiative' ? desk.commentary : undefined}
        work={desk.press.work}
        isPress={desk.shown === 'press'}
        onPress={desk.showPress}
        onLeave={toLibrary}
        onCorrect={() => correct()}
      />
      <DeskPanes desk={desk} onTemplate={chooseTemplate} onEditHead={() => setOpen('edition')} />
      <DeskStatus desk={desk} onShowImport={() => setOpen('import')} />
      <Notices desk={desk} onReload={() => onReload(story.id)} />
      <ExportDialog work={desk.press.work} />
      <EditionDialog
        edition={story.edition}
        isOpen={open === 'edition'}
        onClose={() => setOpen(undefined)}
        onSave={session.setEdition}
      >
        {story.headline === undefined ? null : (
          <HeadlineBreaks
            headline={story.headline}
            breaking={story.headlineBreaking}
            onBreak={session.breakHeadline}
          />
        )}
      </EditionDialog>
      <DropDialog
        files={dropped}
        onClose={() => setDropped([])}
        onRenew={(file) => {
          setDropped([]);
          correct(file);
        }}
        onImport={(files) => {
          setDropped([]);
          void leave(() => onLeave(files));
        }}
      />
      <ImportSummary
        opened={open === 'import' ? session.opened : undefined}
        onClose={() => setOpen(undefined)}
      />
    </div>
  );
}

interface DeskStatusProps {
  readonly desk: DeskModel;
  readonly onShowImport: () => void;
}

function DeskStatus({ desk: { session, state }, onShowImport }: DeskStatusProps) {
  const { story, save } = state;
  const { source } = session.opened;
  const isProved = useMemo(() => storyMatchesSource(story, source), [story, source]);
  return (
    <StatusBar
      opened={session.opened}
      isProved={isProved}
      save={save}
      characters={storyCommentaryCharacters(story)}
      onShowImport={onShowImport}
    />
  );
}

interface NoticesProps {
  readonly desk: DeskModel;
  readonly onReload: () => void;
}

/** What went wrong, over the panes, so that nothing below moves. */
function Notices({ desk: { session, state, press, shown, showPress }, onReload }: NoticesProps) {
  const say = useSay();
  const { work } = press;
  return (
    <div className="notices">
      <SaveNotice session={session} state={state} onReload={onReload} />
      {work.state.step === 'failed' && shown !== 'press' ? (
        <Refusal failure={work.state.failure} work={work}>
          <Button className="button small" onPress={showPress}>
            {say('看印前检查', 'See the preflight')}
          </Button>
          <Button className="button small" onPress={work.dismiss}>
            {say('知道了', 'Dismiss')}
          </Button>
        </Refusal>
      ) : null}
    </div>
  );
}
