import { Fault } from '../design';
import { sayFailure, useSay, type Say } from '../words';
import { CertificateCard } from './certificate-card';
import { FindingList } from './finding-list';
import { JobBar } from './job-bar';
import { OptionFields } from './option-fields';
import { Refusal } from './refusal';
import type { PressModel } from './use-press';

interface PressPaneProps {
  readonly press: PressModel;
  readonly onEditHead: () => void;
}

/** 输出: profile and condition, what stands against printing, the file and its certificate. */
export function PressPane({ press, onEditHead }: PressPaneProps) {
  const say = useSay();
  const { work, preflight } = press;
  return (
    <div className="press-pane">
      <div className="pane-head writing-head">
        <h2 className="trail">{say('输出', 'Output')}</h2>
        <span className="push writing-place" role="status">
          {verdictOf(say, press)}
        </span>
      </div>
      <div className="writing-scroll">
        <div className="writing-column">
          <OptionFields press={press} />
          <JobBar press={press} />
          {work.state.step === 'failed' ? (
            <Refusal failure={work.state.failure} work={work} />
          ) : null}
          {work.state.step === 'done' ? (
            <CertificateCard done={work.state} onKeep={work.keepCertificate} />
          ) : null}
          {preflight.state.step === 'failed' ? (
            <Fault>{sayFailure(say, preflight.state.failure)}</Fault>
          ) : null}
          <FindingList press={press} onEditHead={onEditHead} />
        </div>
      </div>
    </div>
  );
}

function verdictOf(say: Say, { preflight: { state, isOld } }: PressModel): string {
  if (state.step !== 'checked') return '';
  if (isOld) return say('检查之后稿件改过了', 'Changed since the check');
  const errors = state.findings.filter(({ level }) => level === 'error').length;
  const others = state.findings.length - errors;
  if (state.findings.length === 0) return say('全部合格', 'All passed');
  return say(`${errors} 处错误，${others} 处提醒`, `${errors} errors, ${others} warnings`);
}
