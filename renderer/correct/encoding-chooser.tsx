import { useEffect, useState } from 'react';
import type { DeskClient, EncodingReading } from '#shared/desk';
import { useSay, type Say } from '../words';
import { ChoiceRow } from './choice-row';
import type { CorrectModel } from './use-correct';

interface EncodingChooserProps {
  readonly client: DeskClient;
  readonly model: CorrectModel;
}

/** 编码: how the file's bytes read in each; only texts and web pages have a choice. */
export function EncodingChooser({ client, model }: EncodingChooserProps) {
  const say = useSay();
  const { correction, report } = model;
  const readings = useEncodings(client, model);
  if (readings.length === 0) return null;
  return (
    <section className="decision" aria-labelledby="encoding-title">
      <div className="decision-head">
        <h3 id="encoding-title">{say('编码', 'Encoding')}</h3>
        <span className="pane-note">
          {say('切换即重新识别，可撤销', 'Reads the file again; can be undone')}
        </span>
      </div>
      <div role="radiogroup" aria-labelledby="encoding-title">
        {readings.map((reading) => (
          <ChoiceRow
            key={reading.encoding}
            isChosen={reading.encoding === report.source.encoding}
            name={reading.encoding.toUpperCase()}
            sample={reading.preview.trim().slice(0, 24)}
            tail={<Verdict say={say} reading={reading} />}
            onChoose={() => correction.decode(reading.encoding)}
          />
        ))}
      </div>
    </section>
  );
}

function Verdict({ say, reading }: { readonly say: Say; readonly reading: EncodingReading }) {
  const { fits, badCharacters } = reading;
  if (fits && badCharacters === 0) return <span className="good">{say('严格通过', 'Strict')}</span>;
  if (badCharacters === 0) return say('不通过', 'Does not fit');
  return say(`${badCharacters} 处乱码`, `${badCharacters} bad`);
}

function useEncodings(
  client: DeskClient,
  { correction }: CorrectModel,
): readonly EncodingReading[] {
  const [readings, setReadings] = useState<readonly EncodingReading[]>([]);
  const storyId = correction.opened().story.id;
  useEffect(() => {
    let isCurrent = true;
    void client.call('story:encodings', { storyId }).then((reply) => {
      if (isCurrent) setReadings(reply.ok ? reply.value : []);
    });
    return () => {
      isCurrent = false;
    };
  }, [client, storyId]);
  return readings;
}
