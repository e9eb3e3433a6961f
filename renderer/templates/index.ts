export { TemplatesContext, useTemplates } from './templates-context';
export { TemplateFaults } from './template-faults';
export { useOwnTemplates } from './use-own-templates';
