import './headline-breaks.css';
import { Button, ToggleButton } from 'react-aria-components';
import type { HeadlineBreaking } from '#shared/story';
import { wordEnds } from '#shared/typeset';
import { useSay } from '../words';

interface HeadlineBreaksProps {
  readonly headline: string;
  readonly breaking: HeadlineBreaking | undefined;
  readonly onBreak: (breaking: HeadlineBreaking) => void;
}

/**
 * 断题: the headline word by word, with a place to end a line behind each. The words stay as they are;
 * what is set here wins over the page's own choice, in every template (H-05).
 */
export function HeadlineBreaks({ headline, breaking, onBreak }: HeadlineBreaksProps) {
  const say = useSay();
  const words = breaking?.words ?? wordEnds(headline);
  const breaks = breaking?.breaks ?? [];
  const set = (end: number, isBreak: boolean) => {
    const others = breaks.filter((each) => each !== end);
    onBreak({ words, breaks: isBreak ? [...others, end].sort((a, b) => a - b) : others });
  };
  return (
    <section className="headline-breaks" aria-label={say('断题', 'Headline breaks')}>
      <h3 className="field-label">{say('断题', 'Headline breaks')}</h3>
      <p className="headline-words" lang="zh-Hans">
        {wordsOf(headline, words).map(({ word, end }) => (
          <span className="headline-word" key={end}>
            {word}
            {end === headline.length ? null : (
              <ToggleButton
                className="headline-break"
                isSelected={breaks.includes(end)}
                onChange={(isBreak) => set(end, isBreak)}
                aria-label={say(`在“${word.trim()}”后断行`, `End the line after “${word.trim()}”`)}
              >
                ↵
              </ToggleButton>
            )}
          </span>
        ))}
      </p>
      <div className="headline-note">
        <span>
          {breaks.length === 0
            ? say('没有定，按词自动断', 'Broken by words, by itself')
            : say(
                `定了 ${breaks.length} 处，各版式都照此断`,
                `${breaks.length} set, in every template`,
              )}
        </span>
        <Button
          className="button small"
          isDisabled={breaks.length === 0}
          onPress={() => onBreak({ words, breaks: [] })}
        >
          {say('恢复自动', 'Automatic')}
        </Button>
      </div>
    </section>
  );
}

/** Marks stand with the word that they belong to, and white with the word before it. */
function wordsOf(headline: string, ends: readonly number[]) {
  const inside = ends.filter((end) => end < headline.length && isPlace(headline, end));
  return [...inside, headline.length].map((end, index) => ({
    word: headline.slice(index === 0 ? 0 : inside[index - 1], end),
    end,
  }));
}

const isPlace = (headline: string, end: number) =>
  !/[\s“‘《〈「『【（]$/u.test(headline.slice(0, end)) &&
  !/^[”’》〉」』】），。、；：！？]/u.test(headline.slice(end));
