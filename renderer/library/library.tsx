import './library.css';
import { Check } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { DeskClient, Failure, OpenedStory, Preferences, StoryEntry } from '#shared/desk';
import { Fault, PreferencesMenu, TitleBar, useOnce, type StoryPlace } from '../design';
import { sayFailure, useSay } from '../words';
import { Arrivals } from './arrivals';
import { DeleteDialog } from './delete-dialog';
import { ImportZone } from './import-zone';
import { KnownDialog } from './known-dialog';
import { PasteDialog } from './paste-dialog';
import { fileReport, pastedReport } from './send-report';
import { StoryList } from './story-list';
import { TemplateShelf } from './template-shelf';
import { useFileDrop, usePastedReport } from './use-drop-paste';
import { useImport } from './use-import';

interface LibraryProps {
  readonly client: DeskClient;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  /** Reports to take in as soon as the library stands. */
  readonly reports: readonly File[] | undefined;
  /** Why the story asked for could not be opened. */
  readonly trouble: Failure | undefined;
  readonly onOpen: (storyId: string, at?: StoryPlace) => void;
  /** A report goes to the correction desk; a story file was decided about already. */
  readonly onImported: (opened: OpenedStory, at: StoryPlace) => void;
}

/** 稿件库 */
export function Library(props: LibraryProps) {
  const { client, preferences, prefer, onOpen, onImported } = props;
  const say = useSay();
  const stories = useStories(client);
  const work = useImport(client, stories.refresh, onImported);
  const [isPasting, setPasting] = useState(false);
  const [doomed, setDoomed] = useState<StoryEntry>();
  const { reports } = props;
  useOnce(() => {
    if (reports !== undefined) void work.take(reports.map(fileReport));
  });
  const drop = useFileDrop((files) => void work.take(files.map(fileReport)));
  usePastedReport((pasted) => void work.take([pastedReport(pasted)]));
  useEffect(() => {
    document.title = '稿件库 — 解读';
  }, []);
  const trouble = stories.trouble ?? props.trouble;

  return (
    <div className="window library" {...drop.handlers}>
      <TitleBar title={say('稿件库', 'Library')}>
        <PreferencesMenu preferences={preferences} prefer={prefer} />
      </TitleBar>
      <main className="library-main">
        <div className="library-column">
          {trouble === undefined ? null : <Fault>{sayFailure(say, trouble)}</Fault>}
          <ImportZone work={work} isOver={drop.isOver} onPaste={() => setPasting(true)} />
          <Arrivals work={work} onOpen={(storyId, { report }) => onOpen(storyId, report.at)} />
          <Stories entries={stories.entries} onOpen={onOpen} onDelete={setDoomed} />
          <TemplateShelf />
        </div>
      </main>
      <footer className="status-bar">
        <span className="status good">
          <Check size={14} strokeWidth={1.5} aria-hidden />
          {say('稿件都存在本机', 'All stories are kept on this machine')}
        </span>
      </footer>
      <PasteDialog
        isOpen={isPasting}
        onClose={() => setPasting(false)}
        onPasted={(pasted) => void work.take([pastedReport(pasted)])}
      />
      <KnownDialog
        known={work.known}
        onClose={work.dismiss}
        onOpen={onOpen}
        onAgain={(report) => void work.takeAgain(report)}
      />
      <DeleteDialog
        entry={doomed}
        onClose={() => setDoomed(undefined)}
        onDelete={(entry) => void stories.remove(entry.id)}
      />
    </div>
  );
}

interface StoriesProps {
  readonly entries: readonly StoryEntry[] | undefined;
  readonly onOpen: (storyId: string) => void;
  readonly onDelete: (entry: StoryEntry) => void;
}

function Stories({ entries, onOpen, onDelete }: StoriesProps) {
  const say = useSay();
  return (
    <section aria-labelledby="stories-title">
      <div className="library-head">
        <h2 className="library-title" id="stories-title">
          {say('最近稿件', 'Recent stories')}
        </h2>
        {entries === undefined ? null : (
          <span className="library-hint">{say(`${entries.length} 篇`, `${entries.length}`)}</span>
        )}
      </div>
      {entries === undefined || entries.length > 0 ? (
        <StoryList entries={entries ?? []} onOpen={onOpen} onDelete={onDelete} />
      ) : (
        <p className="library-empty">
          {say(
            '还没有稿件。把一份报告拖进来，或粘贴它的文字',
            'No stories yet. Drop a report here, or paste its text',
          )}
        </p>
      )}
    </section>
  );
}

/** The library's lines; undefined until they are read. */
function useStories(client: DeskClient) {
  const [entries, setEntries] = useState<readonly StoryEntry[]>();
  const [trouble, setTrouble] = useState<Failure>();
  const refresh = useCallback(
    () =>
      client.call('library:list', null).then((reply) => {
        setEntries(reply.ok ? reply.value : []);
        setTrouble(reply.ok ? undefined : reply.failure);
      }),
    [client],
  );
  const remove = useCallback(
    async (storyId: string) => {
      const reply = await client.call('story:delete', { storyId });
      await refresh();
      if (!reply.ok) setTrouble(reply.failure);
    },
    [client, refresh],
  );
  useEffect(() => void refresh(), [refresh]);
  return { entries, trouble, refresh, remove };
}
