import { watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '#electron/store';
import type { Failure } from '#shared/desk';
import type { Template } from '#shared/template';
import { findTemplate } from '#templates';
import { readTemplate } from './read-template';

/** The newspaper's own page designs, as they stand in their folders now. */
export interface TemplateListing {
  /** Counts the changes. */
  readonly version: number;
  readonly templates: readonly Template[];
  /** A folder that is wrong now; its last good design stays in use. */
  readonly failures: readonly Failure[];
}

export interface OwnTemplates {
  list(): Promise<TemplateListing>;
  /** A design of the program's or of the newspaper's own. */
  find(id: string): Promise<Template | undefined>;
}

/** An editor writes a file in several steps: after this pause it is done, milliseconds. */
const PAUSE = 150;
const MOST_FOLDERS = 100;

/** Watches `<library>/templates`; where a system cannot watch, every question reads it anew. */
export function openTemplates(folder: string): OwnTemplates {
  const lastGood = new Map<string, Template>();
  let listing: TemplateListing = { version: 0, templates: [], failures: [] };
  let reading: Promise<void> | undefined;
  let isWatching = false;
  let timer: NodeJS.Timeout | undefined;

  async function load(): Promise<void> {
    const next = await readAll(folder, lastGood);
    const { version, ...now } = listing;
    if (JSON.stringify(next) !== JSON.stringify(now)) listing = { version: version + 1, ...next };
  }

  function reload(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = load();
    }, PAUSE);
    timer.unref();
  }

  async function list(): Promise<TemplateListing> {
    if (!isWatching) {
      isWatching = startWatching(folder, reload, () => (isWatching = false));
      reading = load();
    }
    await reading;
    return listing;
  }

  return {
    list,
    find: async (id) =>
      findTemplate(id) ?? (await list()).templates.find((template) => template.id === id),
  };
}

/** False where the folder is not there yet, or the system will not watch it. */
function startWatching(folder: string, onChange: () => void, onEnd: () => void): boolean {
  try {
    const watcher = watch(folder, { recursive: true, persistent: false }, onChange);
    watcher.on('error', onEnd);
    return true;
  } catch (error) {
    if (errnoOf(error) !== undefined) return false;
    throw error;
  }
}

async function readAll(
  folder: string,
  lastGood: Map<string, Template>,
): Promise<Omit<TemplateListing, 'version'>> {
  const names = await foldersIn(folder);
  for (const name of lastGood.keys()) if (!names.includes(name)) lastGood.delete(name);
  const failures: Failure[] = [];
  for (const name of names) {
    const read = await readTemplate(join(folder, name));
    if (read.ok) lastGood.set(name, read.value);
    else failures.push(read.failure);
  }
  const byId = new Map(names.flatMap((name) => entryOf(lastGood.get(name))));
  return { templates: [...byId.values()], failures };
}

const entryOf = (template: Template | undefined) =>
  template === undefined ? [] : [[template.id, template] as const];

async function foldersIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    return folders
      .map(({ name }) => name)
      .toSorted()
      .slice(0, MOST_FOLDERS);
  } catch (error) {
    if (errnoOf(error) !== undefined) return [];
    throw error;
  }
}
