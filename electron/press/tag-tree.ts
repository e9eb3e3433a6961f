import type { TagElement } from './tags';
import { textValue } from './text-value';

export interface TreePlace {
  /** The structure tree's root, and the pages' dictionaries: what references point to. */
  readonly root: object;
  readonly pages: readonly object[];
  newObject(data: object): TreeObject;
}

interface TreeObject {
  end(chunk: undefined): void;
}

/** The entries of the tree's root: the tags, and from each page's marked content back to its tag. */
export function tagTree(tags: TagElement, { root, pages, newObject }: TreePlace): object {
  const parents: object[][] = pages.map(() => []);
  const write = (element: TagElement, parent: object): object => {
    const data: Record<string, unknown> = { S: element.type, P: parent };
    const reference = newObject(data);
    if (element.title !== undefined) data['T'] = textValue(element.title);
    if (element.alt !== undefined) data['Alt'] = textValue(element.alt);
    const home = element.children.find((child) => 'page' in child)?.page;
    if (home !== undefined) data['Pg'] = pages[home];
    data['K'] = element.children.map((child) => {
      if ('type' in child) return write(child, reference);
      const siblings = parents[child.page];
      if (siblings === undefined)
        throw new Error(`a tag names page ${child.page} of ${pages.length}`);
      siblings[child.mcid] = reference;
      if (child.page === home) return child.mcid;
      return { Type: 'MCR', Pg: pages[child.page], MCID: child.mcid };
    });
    reference.end(undefined);
    return reference;
  };
  return {
    K: [write(tags, root)],
    RoleMap: { Commentary: 'Note' },
    ParentTree: { Nums: parents.flatMap((parent, index) => [index, parent]) },
    ParentTreeNextKey: pages.length,
  };
}
