import type { FontLibrary } from '#electron/press';
import type { Library } from '#electron/store';
import { ok, refuse, type ExportedFile, type ExportFormat, type Failure } from '#shared/desk';
import { findTemplate, templates } from '#templates';
import type { Handlers } from './dispatch';
import { exportStory, titleOf } from './export-story';
import { safeFileName } from './safe-file-name';

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  html: 'text/html',
};

interface ExportHandlerNeeds {
  readonly library: Library;
  readonly fonts: FontLibrary;
}

/** The PDF is dated by the story's last save, so that an unchanged story gives the same file. */
export function exportHandler({ library, fonts }: ExportHandlerNeeds): Handlers['story:export'] {
  return async ({ storyId, templateId, format }) => {
    const template = findTemplate(templateId);
    if (template === undefined) return refuse(unknownTemplate(templateId));
    const stored = await library.read(storyId);
    if (!stored.ok) return stored;
    const { story, source, savedAt, revision } = stored.value;
    const needs = { fonts, date: new Date(savedAt), version: revision };
    const bytes = await exportStory({ story, source }, template, format, needs);
    return bytes.ok ? ok(fileOf(titleOf(story), format, bytes.value)) : bytes;
  };
}

function fileOf(title: string, format: ExportFormat, bytes: Uint8Array): ExportedFile {
  return {
    fileName: `${safeFileName(title)}.${format}`,
    mediaType: MEDIA_TYPES[format],
    base64: Buffer.from(bytes).toString('base64'),
  };
}

/** The refusal of a template id that no page design has. */
export function unknownTemplate(templateId: string): Failure {
  const known = templates.map(({ id }) => id).join('、');
  return {
    code: 'unknown-template',
    zh: `没有版式 ${templateId}。可用的有：${known}`,
    en: `There is no template ${templateId}. There are: ${known.replaceAll('、', ', ')}`,
  };
}
