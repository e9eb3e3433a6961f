import { z } from 'zod';
import { Commentary, Diagnostic, Edition, Source, Story } from '#shared/story';

/** A report or story file is refused above this size. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** An id given by the store: the name of the story's folder. */
export const StoryId = z.string().regex(/^[a-z0-9-]{1,64}$/u);
export type StoryId = z.infer<typeof StoryId>;

/** A line of the library. */
export const StoryEntry = z.strictObject({
  id: StoryId,
  headline: z.string(),
  initiatives: z.int(),
  written: z.int(),
  savedAt: z.iso.datetime(),
});
export type StoryEntry = z.infer<typeof StoryEntry>;

/** A story as the desk works on it. */
export const OpenedStory = z.strictObject({
  story: Story,
  source: Source,
  diagnostics: z.array(Diagnostic),
  revision: z.int().nonnegative(),
  savedAt: z.iso.datetime(),
});
export type OpenedStory = z.infer<typeof OpenedStory>;

/** What the desk remembers between starts; it holds no story. */
export const Preferences = z.strictObject({
  lastStoryId: StoryId.optional(),
  templateId: z.string().max(64).optional(),
  language: z.enum(['zh', 'en']).optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
});
export type Preferences = z.infer<typeof Preferences>;

/** A finished file, handed to the browser or to Electron's own download dialog. */
export const ExportedFile = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  base64: z.string(),
});
export type ExportedFile = z.infer<typeof ExportedFile>;

export const ExportFormat = z.enum(['pdf', 'html']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/**
 * Everything the window may ask of the host: one table, two transports (Electron IPC and loopback
 * HTTP). The report's own words never travel back: a save carries commentary only, so no window can
 * change the source.
 */
export const contract = {
  'host:describe': {
    input: z.null(),
    output: z.strictObject({ host: z.enum(['electron', 'loopback']), version: z.string() }),
  },
  'library:list': { input: z.null(), output: z.array(StoryEntry) },
  /** Reads a report or a `.jiedu` file into a new story of the library. */
  'story:import': {
    input: z.strictObject({
      fileName: z.string().min(1).max(255),
      base64: z.base64().max(Math.ceil(MAX_FILE_BYTES / 3) * 4),
    }),
    output: OpenedStory,
  },
  'story:open': { input: z.strictObject({ storyId: StoryId }), output: OpenedStory },
  /** Saves the commentary of the named initiatives; `null` takes it away. */
  'story:save': {
    input: z.strictObject({
      storyId: StoryId,
      /** The revision the changes were made on; another one is a conflict. */
      baseRevision: z.int().nonnegative(),
      commentaries: z.record(z.string().max(64), Commentary.nullable()),
      /** Replaces the 报眉's data when given. */
      edition: Edition.optional(),
    }),
    output: z.strictObject({ revision: z.int(), savedAt: z.iso.datetime() }),
  },
  'story:delete': { input: z.strictObject({ storyId: StoryId }), output: z.null() },
  'story:export': {
    input: z.strictObject({
      storyId: StoryId,
      templateId: z.string().max(64),
      format: ExportFormat,
      allowOverset: z.boolean().optional(),
    }),
    output: ExportedFile,
  },
  'preferences:read': { input: z.null(), output: Preferences },
  'preferences:write': { input: Preferences, output: z.null() },
} as const;

export type Contract = typeof contract;
export type Method = keyof Contract;
export type Input<M extends Method> = z.infer<Contract[M]['input']>;
export type Output<M extends Method> = z.infer<Contract[M]['output']>;

export function isMethod(name: string): name is Method {
  return Object.hasOwn(contract, name);
}
