import { Trash2 } from 'lucide-react';
import { useContext, useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { StoryEntry } from '#shared/desk';
import { IconButton, Meter, type Cell } from '../design';
import { LanguageContext, sayTime, useNow, useSay, type Say } from '../words';

interface StoryListProps {
  readonly entries: readonly StoryEntry[];
  readonly onOpen: (storyId: string) => void;
  readonly onDelete: (entry: StoryEntry) => void;
}

/** 最近稿件: the story saved last stands first. */
export function StoryList({ entries, onOpen, onDelete }: StoryListProps) {
  const say = useSay();
  const twins = useMemo(() => sharedSources(entries), [entries]);
  return (
    <table className="stories">
      <thead>
        <tr>
          <th scope="col">{say('稿件', 'Story')}</th>
          <th scope="col">{say('解读进度', 'Commentary')}</th>
          <th scope="col" className="stories-time">
            {say('存于', 'Saved')}
          </th>
          <th scope="col" className="stories-tools">
            <span className="visually-hidden">{say('操作', 'Actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <StoryRow
            key={entry.id}
            entry={entry}
            hasTwin={twins.has(entry.sourceSha256)}
            onOpen={onOpen}
            onDelete={onDelete}
          />
        ))}
      </tbody>
    </table>
  );
}

interface StoryRowProps extends Omit<StoryListProps, 'entries'> {
  readonly entry: StoryEntry;
  /** Another story has the same source. */
  readonly hasTwin: boolean;
}

function StoryRow({ entry, hasTwin, onOpen, onDelete }: StoryRowProps) {
  const say = useSay();
  const now = useNow();
  const language = useContext(LanguageContext);
  const name = entry.headline === '' ? say('无题', 'Untitled') : entry.headline;
  const progress = progressOf(say, entry);
  return (
    <tr className="story-row">
      <th scope="row">
        <Button className="story-open" onPress={() => onOpen(entry.id)}>
          <span lang="zh-Hans">{name}</span>
        </Button>
        <p className="story-note">
          <span className="story-facts">{notesOf(say, entry).join(' · ')}</span>
          {hasTwin ? <span className="story-twin">{say('相同原文', 'Same source')}</span> : null}
        </p>
      </th>
      <td>
        <span className="story-progress">
          {entry.initiatives === 0 ? null : <Meter cells={[cellsOf(entry)]} label={progress} />}
          <span aria-hidden={entry.initiatives > 0}>{progress}</span>
        </span>
      </td>
      <td className="stories-time">{sayTime(entry.savedAt, now, language)}</td>
      <td className="stories-tools">
        <IconButton
          icon={Trash2}
          label={say(`删除“${name}”`, `Delete “${name}”`)}
          onPress={() => onDelete(entry)}
        />
      </td>
    </tr>
  );
}

const progressOf = (say: Say, { written, initiatives }: StoryEntry): string =>
  initiatives === 0
    ? say('没有举措', 'No initiatives')
    : say(`${written} / ${initiatives} 条已写`, `${written} of ${initiatives} written`);

/** What tells a story from others of its name: where it came from, and how often it was changed. */
function notesOf(say: Say, { initiatives, fileName, revision }: StoryEntry): string[] {
  return [
    say(`${initiatives} 条举措`, `${initiatives} initiatives`),
    ...(fileName === undefined ? [] : [fileName]),
    ...(revision === undefined ? [] : [say(`第 ${revision + 1} 版`, `Revision ${revision + 1}`)]),
  ];
}

/** The sources that several stories share. */
function sharedSources(entries: readonly StoryEntry[]): ReadonlySet<string | undefined> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { sourceSha256 } of entries) {
    if (sourceSha256 === undefined) continue;
    if (seen.has(sourceSha256)) shared.add(sourceSha256);
    seen.add(sourceSha256);
  }
  return shared;
}

/** More cells than these are no quicker to read than the figure beside them. */
const MOST_CELLS = 24;

/** One cell an initiative; a long report keeps to one short row of cells. */
function cellsOf({ written, initiatives }: StoryEntry): Cell[] {
  const count = Math.min(initiatives, MOST_CELLS);
  const full = initiatives === 0 ? 0 : Math.round((written / initiatives) * count);
  return Array.from({ length: count }, (_, index) => (index < full ? 'full' : 'free'));
}
