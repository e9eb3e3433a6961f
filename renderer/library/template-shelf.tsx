import type { Template } from '#shared/template';
import { TemplateFaults, useTemplates } from '../templates';
import { useSay } from '../words';
import { TemplateThumb } from './template-thumb';

/** 版面模板: the page designs a story can be printed in. */
export function TemplateShelf() {
  const say = useSay();
  const { templates } = useTemplates();
  return (
    <section aria-labelledby="templates-title">
      <div className="library-head">
        <h2 className="library-title" id="templates-title">
          {say('版面模板', 'Page templates')}
        </h2>
        <span className="library-hint">
          {say('换模板不动文字，缩图按实际比例', 'Changing it moves no word; drawn to scale')}
        </span>
      </div>
      <TemplateFaults />
      <ul className="template-shelf">
        {templates.map((template) => (
          <li key={template.id} className="template-card">
            <div className="template-stage">
              <TemplateThumb template={template} />
            </div>
            <p className="template-name">{say(template.name.zh, template.name.en)}</p>
            <p className="library-hint">{measures(say, template)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function measures(say: ReturnType<typeof useSay>, template: Template): string {
  const { trimWidthMm, trimHeightMm, steps } = template;
  const step = steps[0];
  const size = `${trimWidthMm} × ${trimHeightMm} mm`;
  if (step === undefined) return size;
  return say(
    `${size} · ${step.columns} 栏，每栏 ${step.columnEm} 字`,
    `${size} · ${step.columns} columns of ${step.columnEm} characters`,
  );
}
