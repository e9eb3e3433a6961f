import { ChevronDown, ChevronUp, Trash2 } from 'lucide-react';
import { Input, TextArea, TextField } from 'react-aria-components';
import { MAX_EXPLANATION, MAX_TERM, MAX_TERM_SOURCE, type ExplainedTerm } from '#shared/story';
import { IconButton } from '../design';
import { useSay } from '../words';
import type { TermField } from './terms-history';
import type { TermsModel } from './use-terms';

interface TermCardProps {
  readonly term: ExplainedTerm;
  readonly index: number;
  readonly count: number;
  /** It was just added: the caret goes into it. */
  readonly isFresh: boolean;
  readonly model: TermsModel;
}

/** One term: its name, what it means, who says so. */
export function TermCard({ term, index, count, isFresh, model }: TermCardProps) {
  const say = useSay();
  const nth = index + 1;
  const type = (field: TermField) => (value: string) => model.type(index, field, value);
  return (
    <section className="card term-card" aria-label={say(`第 ${nth} 条名词`, `Term ${nth}`)}>
      <div className="term-row">
        <TextField
          className="term-name"
          aria-label={say(`第 ${nth} 条：名词`, `Term ${nth}: name`)}
          value={term.term}
          onChange={type('term')}
        >
          <Input
            className="card-title-input"
            lang="zh-Hans"
            maxLength={MAX_TERM}
            placeholder={say('名词', 'Term')}
            autoFocus={isFresh && term.term === ''}
          />
        </TextField>
        <TermOrder index={index} count={count} model={model} />
      </div>
      <TextField
        aria-label={say(`第 ${nth} 条：解释`, `Term ${nth}: explanation`)}
        value={term.explanation}
        onChange={type('explanation')}
      >
        <TextArea
          className="term-words"
          lang="zh-Hans"
          rows={2}
          maxLength={MAX_EXPLANATION}
          placeholder={say('用读者的话说清楚', 'In the reader’s words')}
          autoFocus={isFresh && term.term !== ''}
        />
      </TextField>
      <TextField
        aria-label={say(`第 ${nth} 条：出处`, `Term ${nth}: source`)}
        value={term.source ?? ''}
        onChange={type('source')}
      >
        <Input
          className="term-source"
          lang="zh-Hans"
          maxLength={MAX_TERM_SOURCE}
          placeholder={say('出处，可不填', 'Source, if any')}
        />
      </TextField>
    </section>
  );
}

function TermOrder({ index, count, model }: Pick<TermCardProps, 'index' | 'count' | 'model'>) {
  const say = useSay();
  const nth = index + 1;
  return (
    <>
      <IconButton
        icon={ChevronUp}
        label={say(`上移第 ${nth} 条`, `Move term ${nth} up`)}
        isSmall
        isDisabled={index === 0}
        onPress={() => model.move(index, -1)}
      />
      <IconButton
        icon={ChevronDown}
        label={say(`下移第 ${nth} 条`, `Move term ${nth} down`)}
        isSmall
        isDisabled={index === count - 1}
        onPress={() => model.move(index, 1)}
      />
      <IconButton
        icon={Trash2}
        label={say(`删去第 ${nth} 条`, `Delete term ${nth}`)}
        isSmall
        onPress={() => model.remove(index)}
      />
    </>
  );
}
