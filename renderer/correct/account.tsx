import type { Ledger } from '#shared/import';
import { useSay } from '../words';
import type { Reckoning } from './reckon';

interface AccountProps {
  readonly reckoning: Reckoning | undefined;
}

/** How many targets, terms and stray characters the report holds. */
export function Counts({ reckoning }: AccountProps) {
  const say = useSay();
  const lost = reckoning === undefined ? undefined : lostCharacters(reckoning.ledger);
  const counts = [
    { name: say('量化目标', 'Targets'), value: reckoning?.targets, isWrong: false },
    { name: say('引号名词', 'Quoted terms'), value: reckoning?.terms, isWrong: false },
    { name: say('未归类文字', 'Lost characters'), value: lost, isWrong: (lost ?? 0) > 0 },
  ];
  return (
    <dl className="counts">
      {counts.map(({ name, value, isWrong }) => (
        <div key={name} data-wrong={isWrong}>
          <dd>{value ?? '–'}</dd>
          <dt>{name}</dt>
        </div>
      ))}
    </dl>
  );
}

const lostCharacters = ({ input, kept, dropped, whiteSpace }: Ledger) =>
  input - kept - dropped - whiteSpace;

/** 字符总账: what came in is what is kept, marks and white space; it closes, or says that it does not. */
export function Account({ reckoning }: AccountProps) {
  const say = useSay();
  if (reckoning === undefined) return <div className="account" aria-hidden />;
  const { input, kept, dropped, whiteSpace } = reckoning.ledger;
  const lost = lostCharacters(reckoning.ledger);
  const sum = say(
    `${input} = 入稿 ${kept} + 舍弃 ${dropped} + 空白 ${whiteSpace}`,
    `${input} = kept ${kept} + dropped ${dropped} + white ${whiteSpace}`,
  );
  return (
    <div className="account" data-wrong={lost > 0}>
      <p className="account-sum">
        <span>{say('字符总账', 'Character ledger')}</span>
        <span className="push">{lost > 0 ? `${sum} + ${lost}` : sum}</span>
      </p>
      <div className="account-bar" aria-hidden>
        <span className="kept" style={{ flexGrow: kept }} />
        <span className="lost" style={{ flexGrow: lost }} />
        <span className="dropped" style={{ flexGrow: dropped }} />
        <span className="white" style={{ flexGrow: whiteSpace }} />
      </div>
      {lost > 0 ? (
        <p className="account-fault" role="alert">
          {say(
            `总账不平：${lost} 个字符既没有入稿也没有舍弃。不要输出，把原件发给开发者`,
            `The ledger does not close: ${lost} characters are nowhere. Do not export; report this file`,
          )}
        </p>
      ) : null}
    </div>
  );
}
