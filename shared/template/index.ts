export * from './model';
export { defineTemplate, TemplateError, type TemplateFault } from './define-template';
