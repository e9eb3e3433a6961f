import type { Preferences } from '#shared/desk';
import { useSay } from '../words';
import { ChoiceRow } from './choice-row';
import { sayBoth } from './words';
import type { CorrectModel } from './use-correct';

interface StyleChooserProps {
  readonly model: CorrectModel;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
}

const NONE = 'none';

/** 哪一级是“举措”: looked at in the tree on focus, taken on press. */
export function StyleChooser({ model, preferences, prefer }: StyleChooserProps) {
  const say = useSay();
  const { candidates } = model.report;
  const chosen = candidates.find((candidate) => candidate.chosen)?.id ?? NONE;
  const { paperName = '', initiativeStyles = {} } = preferences;
  const isRemembered = initiativeStyles[paperName] === chosen;
  const look = (id: string) => (isLooked: boolean) =>
    model.look(isLooked && id !== chosen ? id : undefined);

  function remember(isOn: boolean): void {
    const { [paperName]: _, ...others } = initiativeStyles;
    prefer({ initiativeStyles: isOn ? { ...others, [paperName]: chosen } : others });
  }

  return (
    <section className="decision" aria-labelledby="style-title">
      <div className="decision-head">
        <h3 id="style-title">{say('哪一级是“举措”', 'Which level is an initiative')}</h3>
        <label className="remember">
          <input
            type="checkbox"
            checked={isRemembered}
            onChange={(event) => remember(event.target.checked)}
          />
          {say('记住本报的选择', 'Remember for this paper')}
        </label>
      </div>
      <div role="radiogroup" aria-labelledby="style-title">
        {candidates.map((candidate) => (
          <ChoiceRow
            key={candidate.id}
            isChosen={candidate.id === chosen}
            name={sayBoth(say, candidate.name)}
            sample={sayBoth(say, candidate.note) || candidate.sample}
            hint={candidate.sample}
            tail={`${candidate.count}×`}
            onChoose={() => model.style(candidate.id, sayBoth(say, candidate.name))}
            onLook={look(candidate.id)}
          />
        ))}
        <ChoiceRow
          isChosen={chosen === NONE}
          name={say('不设', 'None')}
          sample={say('整篇按小节和段落', 'Sections and paragraphs only')}
          tail=""
          onChoose={() => model.style(NONE, say('不设举措', 'none'))}
          onLook={look(NONE)}
        />
      </div>
      <p className="decision-note">
        {say(
          '移到哪一种，左侧就预览哪一种；选中才生效，不改原文。',
          'Point at one to preview it in the tree; press to take it. The source never changes.',
        )}
      </p>
    </section>
  );
}
