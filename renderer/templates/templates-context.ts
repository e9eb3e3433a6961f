import { createContext, useContext } from 'react';
import type { Failure } from '#shared/desk';
import type { Template } from '#shared/template';
import { templates as builtIn } from '#templates';

/** Every page design there is, and what is wrong with those of the newspaper's own. */
export interface Templates {
  readonly templates: readonly Template[];
  readonly failures: readonly Failure[];
}

export const TemplatesContext = createContext<Templates>({ templates: builtIn, failures: [] });

export const useTemplates = () => useContext(TemplatesContext);
