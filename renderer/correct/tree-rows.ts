import type { TreeNode } from '#shared/import';

/** A line of the tree as it is drawn. */
export interface TreeRow {
  readonly node: TreeNode;
  /** 1 for the story's own parts. */
  readonly level: number;
  readonly position: number;
  readonly count: number;
  readonly parent: number | undefined;
  readonly isOpen: boolean | undefined;
}

/** The tree as a list; a closed section keeps its children to itself. */
export function treeRows(
  nodes: readonly TreeNode[],
  closed: ReadonlySet<number>,
  level = 1,
  parent?: number,
): TreeRow[] {
  return nodes.flatMap((node, index) => {
    const isParent = node.children.length > 0;
    const isOpen = isParent ? !closed.has(node.at) : undefined;
    const row = { node, level, position: index + 1, count: nodes.length, parent, isOpen };
    const below = isOpen === true ? treeRows(node.children, closed, level + 1, node.at) : [];
    return [row, ...below];
  });
}

/** The line that stands for a place of the source: its own, or the last one above it. */
export function currentIndex(rows: readonly TreeRow[], place: number): number {
  const index = rows.findLastIndex(({ node }) => node.at <= place);
  return Math.max(0, index);
}
