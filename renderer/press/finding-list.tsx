import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { PrintFinding } from '#shared/desk';
import { useSay } from '../words';
import type { PressModel } from './use-press';

interface FindingListProps {
  readonly press: PressModel;
  readonly onEditHead: () => void;
}

/** 印前检查: errors first, each with its place on the page and what to do. */
export function FindingList({ press, onEditHead }: FindingListProps) {
  const say = useSay();
  const { state, isOld } = press.preflight;
  if (state.step !== 'checked') return null;
  if (state.findings.length === 0) return <AllPassed press={press} />;
  return (
    <ul className="findings" aria-label={say('印前检查', 'Preflight')} data-old={isOld}>
      {worstFirst(state.findings).map((finding, index) => (
        <li key={index} className="finding" data-level={finding.level}>
          {finding.level === 'error' ? (
            <CircleX size={16} strokeWidth={1.5} aria-label={say('错误', 'Error')} />
          ) : (
            <CircleAlert size={16} strokeWidth={1.5} aria-label={say('提醒', 'Warning')} />
          )}
          <span className="finding-words">{say(finding.zh, finding.en)}</span>
          <WayThere finding={finding} press={press} onEditHead={onEditHead} />
        </li>
      ))}
    </ul>
  );
}

const worstFirst = (findings: readonly PrintFinding[]) => [
  ...findings.filter(({ level }) => level === 'error'),
  ...findings.filter(({ level }) => level === 'warning'),
];

interface WayThereProps extends FindingListProps {
  readonly finding: PrintFinding;
}

/** The place on its page, or the dialog that mends it. */
function WayThere({ finding: { place, rule }, press, onEditHead }: WayThereProps) {
  const say = useSay();
  if (rule === 'folio') {
    return (
      <Button className="button small" onPress={onEditHead}>
        {say('填报眉', 'Folio line')}
      </Button>
    );
  }
  if (place === undefined) return null;
  const isShown = press.spot === place;
  return (
    <Button
      className="button small"
      aria-pressed={isShown}
      onPress={() => press.show(isShown ? undefined : place)}
    >
      {say(`看第 ${place.page} 页`, `Show on page ${place.page}`)}
    </Button>
  );
}

function AllPassed({ press }: { readonly press: PressModel }) {
  const say = useSay();
  const isProof = press.options.profile === 'proof';
  return (
    <p className="press-passed">
      <CircleCheck size={16} strokeWidth={1.5} aria-hidden />
      {isProof
        ? say('与原文一致，可以出大样', 'It equals the source; a proof can be made')
        : say('印前检查各项都合格，可以付印', 'Every property passes; ready for print')}
    </p>
  );
}
