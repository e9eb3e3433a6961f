import { FoldVertical } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { LineReading } from '#shared/import';
import { useSay, type Say } from '../words';
import type { CorrectModel } from './use-correct';

interface QuestionBarProps {
  readonly model: CorrectModel;
  readonly row: LineReading;
}

/** What import asks of a row, with every answer in reach. */
export function QuestionBar({ model, row }: QuestionBarProps) {
  const say = useSay();
  const { start } = row.at;
  const { rows } = model.report;
  const above = rows[rows.indexOf(row) - 1];
  const heading = row.question?.code === 'heading-suspected' ? above : undefined;
  return (
    <div role="row" tabIndex={-1}>
      <div role="gridcell">
        <div className="question-bar" role="group" aria-label={say('待确认', 'A question')}>
          <FoldVertical className="seam-icon asked" size={16} strokeWidth={1.5} aria-hidden />
          <span className="question-words">{questionWords(say, model, row)}</span>
          <Button className="button primary small" onPress={() => model.command('join', start)}>
            {say('接合', 'Join')}
            <kbd className="key">J</kbd>
          </Button>
          <Button className="button small" onPress={() => model.command('part', start)}>
            {say('另起一段', 'Paragraph')}
            <kbd className="key">P</kbd>
          </Button>
          <Button
            className="button small"
            onPress={() =>
              heading === undefined
                ? model.name(start, 'outside')
                : model.name(heading.at.start, 'section')
            }
          >
            {heading === undefined
              ? say('不属于', 'Outside')
              : say('上一行作小节', 'Section above')}
          </Button>
          <Button className="button small" onPress={() => model.command('drop', start)}>
            {say('舍弃', 'Drop')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function questionWords(say: Say, { report }: CorrectModel, { block, question }: LineReading) {
  switch (question?.code) {
    case 'paragraph-kept': {
      const owner = report.rows.find(
        ({ at, block: own }) => own === block && at.start <= (block ?? 0),
      );
      const label =
        owner?.label === undefined || owner.label === '' ? say('上一条', 'it') : owner.label;
      return say(
        `上一段已有句号，这一段没有标签。同属${label}？`,
        `The paragraph above ended; this one has no label. Part of ${label}?`,
      );
    }
    case 'heading-suspected':
      return say(
        '上一行短而没有标点。是小标题，还是与这一行同段？',
        'The line above is short, without a stop: a heading, or one paragraph with this line?',
      );
    case 'seam-doubted':
      return say(
        '上一段没有句号，这一行又像另起一段。接在一起？',
        'The line above has no stop, yet this one looks like a new paragraph. Join them?',
      );
    case 'folio-suspected':
      return say('这一行可能是页码，不进版面？', 'This line may be a folio. Drop it?');
    default:
      return question?.message ?? '';
  }
}
