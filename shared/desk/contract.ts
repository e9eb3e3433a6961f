import { z } from 'zod';
import {
  Commentary,
  Correction,
  Decisions,
  Diagnostic,
  Edition,
  HeadlineBreaking,
  ExplainedTerms,
  MAX_REASON,
  PictureAsset,
  Pictures,
  ReportComparison,
  Source,
  Story,
} from '#shared/story';
import { Template } from '#shared/template';
import { Failure } from './reply';

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
  /** How often it was changed, and what it was read from; unknown of a story that cannot be read. */
  revision: z.int().nonnegative().optional(),
  fileName: z.string().optional(),
  sourceSha256: z.string().optional(),
});
export type StoryEntry = z.infer<typeof StoryEntry>;

/** A story as the desk works on it. */
export const OpenedStory = z.strictObject({
  story: Story,
  source: Source,
  diagnostics: z.array(Diagnostic),
  /** What a person decided about the import, in order. */
  decisions: Decisions,
  /** 勘误: the reports that took the place of earlier ones. */
  corrections: z.array(Correction).readonly(),
  revision: z.int().nonnegative(),
  savedAt: z.iso.datetime(),
});
export type OpenedStory = z.infer<typeof OpenedStory>;

/** More papers than these are no newsroom's. */
const MAX_PAPERS = 200;
const InitiativeStyles = z
  .record(z.string().max(40), z.string().min(1).max(40))
  .refine((styles) => Object.keys(styles).length <= MAX_PAPERS, { error: 'too many papers' });

/** What the desk remembers between starts; it holds no story. */
export const Preferences = z.strictObject({
  /** Of the 报眉 that was saved last; the host keeps it when it is left out. */
  paperName: z.string().max(40).optional(),
  /** The style of initiatives that each paper chose last, by its name; '' where it has none. */
  initiativeStyles: InitiativeStyles.optional(),
  lastStoryId: StoryId.optional(),
  templateId: z.string().max(64).optional(),
  language: z.enum(['zh', 'en']).optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
});
export type Preferences = z.infer<typeof Preferences>;

/** How the bytes of a text or a web page would read in an encoding. */
export const EncodingReading = z.strictObject({
  encoding: z.string(),
  /** Every byte has a meaning in it. */
  fits: z.boolean(),
  /** Characters that the bytes do not spell, or that no report has. */
  badCharacters: z.int().nonnegative(),
  /** The beginning of the text. */
  preview: z.string(),
  /** The story was read in it. */
  chosen: z.boolean(),
});
export type EncodingReading = z.infer<typeof EncodingReading>;

/** More words than these come as a file. */
export const MAX_PASTED = 4 * 1024 * 1024;

/** What a PDF is for: the press by PDF/X-1a:2003 or PDF/X-4, or people who read a proof 大样. */
export const PressProfile = z.enum(['x1a', 'x4', 'proof']);
export type PressProfile = z.infer<typeof PressProfile>;

/**
 * 印刷条件: the newsprint profile that is embedded, or a condition of the ICC's registry that the
 * printer knows by name. PDF/X-4 always embeds.
 */
export const OutputCondition = z.enum(['newsprint', 'IFRA26', 'IFRA30', 'CGATS TR 002', 'JCN2002']);
export type OutputCondition = z.infer<typeof OutputCondition>;

/** Something to know, or to mend, before a page is printed. */
export const PrintFinding = z.strictObject({
  level: z.enum(['error', 'warning']),
  /** A rule of the page, or the property of the preflight that fails. */
  rule: z.string(),
  /** What it is, and what to do. */
  zh: z.string(),
  en: z.string(),
  /** Where on which page, 1-based; points from the trim's top left corner. */
  place: z
    .strictObject({
      page: z.int().positive(),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
    })
    .optional(),
});
export type PrintFinding = z.infer<typeof PrintFinding>;

/** A finished file, handed to the browser or to Electron's own download dialog. */
export const ExportedFile = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  base64: z.string(),
  /** What is not as it should be, and stopped nothing. */
  findings: z.array(PrintFinding),
  /** 核对证明, JSON: to be kept beside the file. */
  certificate: z.string(),
});
export type ExportedFile = z.infer<typeof ExportedFile>;

export const ExportFormat = z.enum(['pdf', 'html']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** A name that the window gives, once, to work that it may cancel. */
export const TaskName = z.string().regex(/^[a-z0-9-]{1,64}$/u);

/** What an export is at. */
export const ExportStep = z.enum(['layout', 'paint', 'verify', 'preflight']);
export type ExportStep = z.infer<typeof ExportStep>;

const storyChange = {
  storyId: StoryId,
  /** The revision the changes were made on; another one is a conflict. */
  baseRevision: z.int().nonnegative(),
};

const cancellable = { task: TaskName.optional() };

/** Without `again` a source that the library has is refused as `already-imported`. */
const takenIn = { again: z.boolean().optional() };

const sentFile = {
  fileName: z.string().min(1).max(255),
  base64: z.base64().max(Math.ceil(MAX_FILE_BYTES / 3) * 4),
};

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
    input: z.strictObject({ ...cancellable, ...takenIn, ...sentFile }),
    output: OpenedStory,
  },
  /** Reads what stands on the clipboard into a new story. */
  'story:paste': {
    input: z.strictObject({
      ...cancellable,
      ...takenIn,
      html: z.string().max(MAX_PASTED).optional(),
      text: z.string().max(MAX_PASTED),
      /** What the story is called until its headline is known. */
      title: z.string().max(200).optional(),
    }),
    output: OpenedStory,
  },
  'story:open': { input: z.strictObject({ storyId: StoryId }), output: OpenedStory },
  /** Saves the commentary of the named initiatives; `null` takes it away. */
  'story:save': {
    input: z.strictObject({
      ...storyChange,
      commentaries: z.record(z.string().max(64), Commentary.nullable()),
      /** Replaces the 报眉's data when given. */
      edition: Edition.optional(),
      /** Replaces the headline's breaks when given. */
      headlineBreaking: HeadlineBreaking.optional(),
      /** Replaces the 名词解释, all of it, when given. */
      terms: ExplainedTerms.optional(),
      /** Replaces the pictures when given; their files were kept by `story:add-picture`. */
      pictures: Pictures.optional(),
    }),
    output: z.strictObject({ revision: z.int(), savedAt: z.iso.datetime() }),
  },
  /** Reads the source again with these decisions, all of them; commentary goes with its initiative. */
  'story:correct': {
    input: z.strictObject({ ...storyChange, decisions: Decisions }),
    output: OpenedStory,
  },
  /** The encodings that the original file may be read in; none for a story without one. */
  'story:encodings': {
    input: z.strictObject({ storyId: StoryId }),
    output: z.array(EncodingReading),
  },
  /** Reads the original file again; refused once the story has commentary. */
  'story:redecode': {
    input: z.strictObject({ ...storyChange, encoding: z.string().min(1).max(40) }),
    output: OpenedStory,
  },
  /** What a changed report would change; nothing is stored. */
  'story:compare': {
    input: z.strictObject({ ...cancellable, storyId: StoryId, ...sentFile }),
    output: ReportComparison,
  },
  /** Takes a changed report and records the 勘误. */
  'story:renew': {
    input: z.strictObject({
      ...cancellable,
      ...storyChange,
      ...sentFile,
      reason: z.string().trim().min(1).max(MAX_REASON),
      /** For each initiative that asks, by its old id: the new one its commentary goes to, or `drop`. */
      answers: z.record(z.string().max(64), z.string().min(1).max(64)),
    }),
    output: OpenedStory,
  },
  /** Keeps a picture's file beside the story; a save then says where it stands. */
  'story:add-picture': {
    input: z.strictObject({ storyId: StoryId, ...sentFile }),
    output: PictureAsset,
  },
  /** A picture for the screen: JPEG, upright and whole. */
  'story:show-picture': {
    input: z.strictObject({ storyId: StoryId, asset: PictureAsset }),
    output: z.strictObject({ base64: z.string() }),
  },
  'story:delete': { input: z.strictObject({ storyId: StoryId }), output: z.null() },
  'story:export': {
    input: z.strictObject({
      storyId: StoryId,
      templateId: z.string().max(64),
      format: ExportFormat,
      allowOverset: z.boolean().optional(),
      profile: PressProfile.optional(),
      condition: OutputCondition.optional(),
      ...cancellable,
    }),
    output: ExportedFile,
  },
  /** Ends the work of that name, under way or not yet here; its own call is refused as `cancelled`. */
  'task:cancel': { input: z.strictObject({ task: TaskName }), output: z.null() },
  /** All that an export for print would find, without handing one out. */
  'story:preflight': {
    input: z.strictObject({
      storyId: StoryId,
      templateId: z.string().max(64),
      profile: PressProfile,
      condition: OutputCondition,
      ...cancellable,
    }),
    output: z.array(PrintFinding),
  },
  'task:progress': {
    input: z.strictObject({ task: TaskName }),
    output: z.strictObject({ step: ExportStep.optional() }),
  },
  /** The newspaper's own page designs, when they are others than those of version `since`. */
  'templates:list': {
    input: z.strictObject({ since: z.int() }),
    output: z.strictObject({
      version: z.int(),
      changed: z
        .strictObject({ templates: z.array(Template), failures: z.array(Failure) })
        .nullable(),
    }),
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
