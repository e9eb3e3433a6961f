import type { Tasks } from './tasks';
import { randomUUID } from 'node:crypto';
import type { Library, PictureFiles } from '#electron/store';
import {
  ok,
  refuse,
  type ExportedFile,
  type ExportFormat,
  type Input,
  type Reply,
} from '#shared/desk';
import { assetsOf, type Story } from '#shared/story';
import type { Handlers } from './dispatch';
import { titleOf, type FinishedExport } from './export-story';
import type { OwnTemplates } from './own-templates';
import type { Printed, PrintJob } from './print-job';
import { createPrintRoom } from './print-room';
import { safeFileName } from './safe-file-name';
import { unknownTemplate } from './unknown-template';
import { certificateOf } from './verify-export';

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  html: 'text/html',
};

interface PrintHandlerNeeds {
  readonly library: Library;
  readonly fonts: { readonly folder: string };
  readonly templates: OwnTemplates;
  readonly tasks: Tasks;
}

type PrintMethod = 'story:export' | 'story:preflight' | 'task:progress';

/**
 * What makes and judges finished files, in a thread of their own. A PDF is dated by the story's last
 * save, so that an unchanged story gives the same file.
 */
export function printHandlers(needs: PrintHandlerNeeds): Pick<Handlers, PrintMethod> {
  const { library, fonts, templates, tasks } = needs;
  const room = createPrintRoom();
  const run = async (wanted: PrintJob['wanted'], input: PrintInput) => {
    const template = await templates.find(input.templateId);
    if (template === undefined) return refuse(unknownTemplate(input.templateId));
    const stored = await library.read(input.storyId);
    if (!stored.ok) return stored;
    const { story, source, savedAt, revision: version } = stored.value;
    const { task = randomUUID(), format = 'pdf', profile, condition } = input;
    const chosen = { template, format, profile, condition };
    const pictures = await storedPictures(library, story);
    const job = { wanted, report: { story, source, pictures }, savedAt, version, ...chosen };
    const printed = await tasks.run(task, (signal) =>
      room.run({ ...job, fontsDir: fonts.folder }, task, signal),
    );
    return printed.ok ? ok({ printed: printed.value, story, version, format }) : printed;
  };
  return {
    'story:export': async (input) => {
      const done = exported(await run('file', input));
      return input.allowOverset === true || input.profile === 'proof' ? done : refuseOverset(done);
    },
    'story:preflight': async (input) => {
      const done = await run('findings', input);
      if (!done.ok) return done;
      const { printed } = done.value;
      return ok(printed.wanted === 'findings' ? [...printed.findings] : []);
    },
    'task:progress': async ({ task }) => ok({ step: room.stepOf(task) }),
  };
}

/** What is lost is told by the export itself. */
async function storedPictures(library: Library, story: Story): Promise<PictureFiles> {
  const files = new Map<string, Uint8Array>();
  for (const asset of assetsOf(story.pictures)) {
    const bytes = await library.picture(story.id, asset);
    if (bytes.ok) files.set(asset.sha256, bytes.value);
  }
  return files;
}

type PrintInput = Pick<Input<'story:export'>, 'storyId' | 'templateId' | 'profile' | 'task'> &
  Partial<Pick<Input<'story:export'>, 'format' | 'condition'>>;

interface Done {
  readonly printed: Printed;
  readonly story: Parameters<typeof titleOf>[0];
  readonly version: number;
  readonly format: ExportFormat;
}

function exported(done: Reply<Done>): Reply<ExportedFile> {
  if (!done.ok) return done;
  const { printed, story, version, format } = done.value;
  if (printed.wanted !== 'file') throw new Error('a file was asked for');
  const certificate = certificateOf(printed.file.bytes, story, version);
  return ok({ ...fileOf(titleOf(story), format, printed.file), certificate });
}

/** Copy that runs past its page is printed when a person says so. */
function refuseOverset(done: Reply<ExportedFile>): Reply<ExportedFile> {
  const over = done.ok ? done.value.findings.find(({ rule }) => rule === 'overset') : undefined;
  if (over === undefined) return done;
  const { zh, en } = over;
  return refuse({ code: 'overset', zh: `没有输出：${zh}`, en: `Not exported: ${en}` });
}

function fileOf(
  title: string,
  format: ExportFormat,
  { bytes, findings }: FinishedExport,
): Omit<ExportedFile, 'certificate'> {
  return {
    fileName: `${safeFileName(title)}.${format}`,
    mediaType: MEDIA_TYPES[format],
    base64: Buffer.from(bytes).toString('base64'),
    findings: [...findings],
  };
}
