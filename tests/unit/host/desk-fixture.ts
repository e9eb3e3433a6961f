import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { defaultFontsDir, openDesk, type Desk, type Fault } from '#electron/host';
import { contract, type Input, type Method, type Output, type Reply } from '#shared/desk';
import { initiativesOf, type Story } from '#shared/story';

export const REPORT = [
  '# 今年，衡阳要办好这些民生实事',
  '',
  '## 关键词：乡村振兴',
  '',
  '【举措一】建设农村公路三百公里，“村村通”再进一步。',
  '',
  '【举措二】改造老旧小区，惠及居民两万户。',
  '',
].join('\n');

/** A desk over a folder of its own, and what its log was told. */
export interface TestDesk {
  readonly root: string;
  readonly libraryDir: string;
  readonly faults: Fault[];
  call(method: string, input: unknown): Promise<Reply<unknown>>;
  /** The value of a call that must succeed, checked against the contract. */
  ask<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  /** The code of a call that must fail. */
  refused(method: string, input: unknown): Promise<string>;
  takeIn(): Promise<Output<'story:import'>>;
  /** The same folder after a restart. */
  reopen(settings?: { readonly sample?: string }): Promise<void>;
  remove(): Promise<void>;
}

const outputs: {
  readonly [M in Method]: { readonly output: { parse(value: unknown): Output<M> } };
} = contract;

export async function testDesk(settings: { readonly sample?: string } = {}): Promise<TestDesk> {
  const root = await mkdtemp(join(tmpdir(), 'jiedu-host-'));
  const libraryDir = join(root, 'stories');
  const faults: Fault[] = [];
  const open = (changed = settings): Promise<Desk> =>
    openDesk({
      libraryDir,
      fontsDir: defaultFontsDir(),
      describe: { host: 'loopback', version: '0.1.0' },
      log: (fault) => faults.push(fault),
      ...changed,
    });
  let { host } = await open();

  const ask: TestDesk['ask'] = async (method, input) => {
    const reply = await host.call(method, input);
    if (!reply.ok) throw new Error(`${method}: ${reply.failure.code} ${reply.failure.zh}`);
    return outputs[method].output.parse(reply.value);
  };
  return {
    root,
    libraryDir,
    faults,
    ask,
    call: (method, input) => host.call(method, input),
    refused: async (method, input) => {
      const reply = await host.call(method, input);
      expect(reply.ok).toBe(false);
      return reply.ok ? '' : reply.failure.code;
    },
    takeIn: () =>
      ask('story:import', { fileName: '报告.md', base64: base64Of(REPORT), again: true }),
    reopen: async (changed) => void ({ host } = await open(changed)),
    remove: () => rm(root, { recursive: true }),
  };
}

/** The id of a story's first initiative. */
export function firstOf(story: Story): string {
  return [...initiativesOf(story)].at(0)?.id ?? '';
}

export function base64Of(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** A file in the desk's own folder; its path. */
export async function fileIn(desk: TestDesk, name: string, content: string | Uint8Array) {
  const path = join(desk.root, name);
  await writeFile(path, content);
  return path;
}
