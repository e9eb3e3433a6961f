import { FileDown, ListChecks } from 'lucide-react';
import { Button, ProgressBar } from 'react-aria-components';
import { ExportStep } from '#shared/desk';
import { useSay, type Say } from '../words';
import { nameOfProfile } from './press-options';
import type { PressModel } from './use-press';

/** The two things to do, or how far the one under way is; the row keeps its height. */
export function JobBar({ press }: { readonly press: PressModel }) {
  const say = useSay();
  const { work, preflight, options } = press;
  if (work.state.step === 'running') return <Progress press={press} onStop={work.stop} />;
  if (preflight.state.step === 'checking')
    return <Progress press={press} onStop={preflight.stop} />;
  return (
    <div className="press-job">
      <Button className="button primary" onPress={() => void work.start('pdf')}>
        <FileDown size={16} strokeWidth={1.5} aria-hidden />
        {say(
          `输出 ${nameOfProfile(say, options.profile)}`,
          `Export ${nameOfProfile(say, options.profile)}`,
        )}
      </Button>
      <Button className="button" onPress={() => void preflight.check(options)}>
        <ListChecks size={16} strokeWidth={1.5} aria-hidden />
        {preflight.state.step === 'checked' ? say('再查一次', 'Check again') : say('检查', 'Check')}
      </Button>
    </div>
  );
}

interface ProgressProps {
  readonly press: PressModel;
  readonly onStop: () => void;
}

function Progress({ press: { at }, onStop }: ProgressProps) {
  const say = useSay();
  const done = at === undefined ? 0 : ExportStep.options.indexOf(at);
  return (
    <div className="press-job">
      <ProgressBar
        className="press-progress"
        aria-label={say('进度', 'Progress')}
        value={done + 1}
        maxValue={ExportStep.options.length + 1}
        valueLabel={stepInWords(say, at)}
      >
        {({ percentage = 0 }) => (
          <>
            <span className="press-step">{stepInWords(say, at)}</span>
            <span className="press-track">
              <span className="press-filled" style={{ width: `${percentage}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <Button className="button" onPress={onStop}>
        {say('停下', 'Stop')}
      </Button>
    </div>
  );
}

function stepInWords(say: Say, at: ExportStep | undefined): string {
  switch (at) {
    case undefined:
      return say('存稿', 'Saving');
    case 'layout':
      return say('排版', 'Laying out');
    case 'paint':
      return say('写 PDF', 'Writing the PDF');
    case 'verify':
      return say('与原文逐字核对', 'Comparing with the source');
    case 'preflight':
      return say('印前检查', 'Preflight');
  }
}
