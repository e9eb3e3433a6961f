import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { ChevronRight } from 'lucide-react';
import type { OpenedStory } from '#shared/desk';
import { initiativesOf, reportCharacters, type Diagnostic } from '#shared/story';
import { ModalDialog } from '../design';
import { useSay } from '../words';
import { diagnosticsByCode } from './diagnostics-by-code';
import { groupName } from './group-names';

interface ImportSummaryProps {
  readonly opened: OpenedStory | undefined;
  readonly onClose: () => void;
}

/** 导入报告: what was recognised, what was done to it, and what the original's fingerprint is. */
export function ImportSummary({ opened, onClose }: ImportSummaryProps) {
  const say = useSay();
  return (
    <ModalDialog
      title={say('导入报告', 'What was imported')}
      isOpen={opened !== undefined}
      onClose={onClose}
    >
      {opened === undefined ? null : <SummaryBody opened={opened} />}
      <div className="dialog-buttons">
        <Button className="button" onPress={onClose}>
          {say('关闭', 'Close')}
        </Button>
      </div>
    </ModalDialog>
  );
}

function SummaryBody({ opened }: { readonly opened: OpenedStory }) {
  const say = useSay();
  const { story, source, diagnostics } = opened;
  const joined = diagnostics.filter(({ action }) => action === 'joined').length;
  const figures = [
    { name: say('小节', 'Sections'), value: story.sections.length },
    { name: say('举措', 'Initiatives'), value: [...initiativesOf(story)].length },
    { name: say('接回的断段', 'Paragraphs rejoined'), value: joined },
    { name: say('字', 'Characters'), value: reportCharacters(source, diagnostics) },
  ];
  return (
    <>
      <p className="summary-headline" lang="zh-Hans">
        {story.headline ?? source.fileName}
      </p>
      <dl className="summary-figures">
        {figures.map(({ name, value }) => (
          <div key={name} className="summary-figure">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <DiagnosticGroups diagnostics={diagnostics} />
      <dl className="summary-source">
        <dt>{say('原件', 'Original')}</dt>
        <dd>
          {source.fileName} · {source.encoding}
        </dd>
        <dt>SHA-256</dt>
        <dd className="mono">{source.sha256}</dd>
      </dl>
    </>
  );
}

function DiagnosticGroups({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  const say = useSay();
  const groups = diagnosticsByCode(diagnostics);
  if (groups.length === 0) {
    return <p className="dialog-text">{say('没有需要看的地方', 'Nothing needs a look')}</p>;
  }
  return (
    <div className="summary-groups">
      {groups.map(({ code, level, messages }) => (
        <Disclosure key={code} className="summary-group" data-level={level}>
          <Heading level={3}>
            <Button slot="trigger" className="summary-trigger">
              <ChevronRight size={16} strokeWidth={1.5} aria-hidden />
              {say(...groupName(code))}
              <span className="summary-count">
                {say(`${messages.length} 处`, `${messages.length}`)}
              </span>
            </Button>
          </Heading>
          <DisclosurePanel>
            <ul className="summary-messages" lang="zh-Hans">
              {messages.map((message, index) => (
                <li key={index}>{message}</li>
              ))}
            </ul>
          </DisclosurePanel>
        </Disclosure>
      ))}
    </div>
  );
}
