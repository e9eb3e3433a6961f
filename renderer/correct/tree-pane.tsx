import { ChevronRight, FoldVertical } from 'lucide-react';
import { memo, useEffect, useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { initiativesOf } from '#shared/story';
import { reportTree } from '#shared/import';
import { useSay } from '../words';
import { focusCurrentRow } from './focus';
import { KeyHints } from './key-hints';
import { currentIndex, treeRows, type TreeRow } from './tree-rows';
import type { CorrectModel } from './use-correct';
import { nodeName } from './words';

interface TreePaneProps {
  readonly model: CorrectModel;
}

/** 识别结果: head, sections and initiatives as they will be; a style that is looked at shows here. */
export function TreePane({ model }: TreePaneProps) {
  const say = useSay();
  const { report, preview } = model;
  const shown = preview ?? report;
  const { story } = shown;
  const initiatives = useMemo(() => [...initiativesOf(story)].length, [story]);
  const sections = shown.rows.filter(({ role }) => role === 'section').length;
  return (
    <nav className="pane tree-pane" aria-label={say('识别结果', 'Structure')} data-pane>
      <h2 className="pane-head">
        {say('识别结果', 'Structure')}
        <span className="pane-note push">
          {preview === undefined ? '' : say('预览 ', 'Preview ')}
          {say(
            `${sections} 个小节 · ${initiatives} 条举措`,
            `${sections} sections · ${initiatives} initiatives`,
          )}
        </span>
      </h2>
      <ReportTree model={model} />
      <KeyHints />
    </nav>
  );
}

function ReportTree({ model }: TreePaneProps) {
  const say = useSay();
  const { report, preview, place, go } = model;
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const tree = useMemo(() => reportTree(preview ?? report), [preview, report]);
  const rows = useMemo(() => treeRows(tree, closed), [tree, closed]);
  const index = currentIndex(rows, model.row?.block ?? place);
  const current = rows[index];
  const currentAt = current?.node.at;
  useEffect(() => {
    document.querySelector(`#node-${currentAt}`)?.scrollIntoView({ block: 'nearest' });
  }, [currentAt]);

  function toggle(at: number, isOpen: boolean): void {
    setClosed((before) => {
      const next = new Set(before);
      if (isOpen) next.delete(at);
      else next.add(at);
      return next;
    });
  }

  function onClick({ target }: MouseEvent): void {
    const line = target instanceof Element ? target.closest<HTMLElement>('.tree-row') : null;
    if (line === null || !(target instanceof Element)) return;
    const at = Number(line.dataset['at']);
    const isToggle = target.closest('.tree-chevron') !== null;
    if (isToggle) toggle(at, line.ariaExpanded !== 'true');
    else go(at);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const move = moveFor(event.key, rows, index);
    if (move === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (move === 'enter') focusCurrentRow();
    else if (move === 'open' || move === 'close') toggle(current?.node.at ?? 0, move === 'open');
    else go(move);
  }

  return (
    <div
      className="report-tree"
      role="tree"
      tabIndex={0}
      data-pane-focus
      data-preview={preview !== undefined}
      aria-label={say('题区、小节与举措', 'Head, sections and initiatives')}
      aria-activedescendant={current === undefined ? undefined : `node-${current.node.at}`}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {rows.map((row, place) => (
        <TreeLine key={row.node.at} row={row} isCurrent={place === index} />
      ))}
    </div>
  );
}

type Move = number | 'open' | 'close' | 'enter' | undefined;

/** The tree's own keys, as the ARIA practices name them. */
function moveFor(key: string, rows: readonly TreeRow[], index: number): Move {
  const row = rows[index];
  switch (key) {
    case 'ArrowDown':
      return rows[index + 1]?.node.at;
    case 'ArrowUp':
      return rows[index - 1]?.node.at;
    case 'Home':
      return rows[0]?.node.at;
    case 'End':
      return rows.at(-1)?.node.at;
    case 'ArrowRight':
      return row?.isOpen === false ? 'open' : row?.node.children[0]?.at;
    case 'ArrowLeft':
      return row?.isOpen === true ? 'close' : row?.parent;
    case 'Enter':
      return 'enter';
    default:
      return undefined;
  }
}

interface TreeLineProps {
  readonly row: TreeRow;
  readonly isCurrent: boolean;
}

const TreeLine = memo(DrawnTreeLine, isSameLine);

function isSameLine(a: TreeLineProps, b: TreeLineProps): boolean {
  const { node: one } = a.row;
  const { node: other } = b.row;
  return (
    a.isCurrent === b.isCurrent &&
    a.row.isOpen === b.row.isOpen &&
    a.row.level === b.row.level &&
    a.row.position === b.row.position &&
    a.row.count === b.row.count &&
    one.at === other.at &&
    one.role === other.role &&
    one.label === other.label &&
    one.lead === other.lead &&
    one.characters === other.characters &&
    one.seam === other.seam
  );
}

function DrawnTreeLine({ row, isCurrent }: TreeLineProps) {
  const say = useSay();
  const { node, level, position, count, isOpen } = row;
  const { at, role, lead, characters, seam } = node;
  return (
    <div
      id={`node-${at}`}
      className="tree-row"
      role="treeitem"
      tabIndex={-1}
      data-at={at}
      data-role={role}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={count}
      aria-selected={isCurrent}
      {...(isOpen === undefined ? {} : { 'aria-expanded': isOpen })}
      style={{ paddingInlineStart: 16 + (level - 1) * 16 }}
    >
      <span className="tree-label">{nodeName(say, node)}</span>
      <span className="tree-lead" lang="zh-Hans">
        {lead}
      </span>
      {seam === undefined ? null : (
        <FoldVertical
          className={`seam-icon ${seam}`}
          size={14}
          strokeWidth={1.5}
          aria-label={seam === 'asked' ? say('待确认', 'Asks') : say('有接合', 'Joined')}
        />
      )}
      {role === 'initiative' || role === 'lede' ? (
        <span className="tree-count">{characters}</span>
      ) : null}
      {isOpen === undefined ? null : (
        <ChevronRight
          className="tree-chevron"
          data-open={isOpen}
          size={14}
          strokeWidth={1.5}
          aria-hidden
        />
      )}
    </div>
  );
}
