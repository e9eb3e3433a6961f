import './app.css';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { DeskClient, Preferences } from '#shared/desk';
import { CorrectDesk } from '../correct';
import { Desk } from '../desk';
import { Library } from '../library';
import { TemplatesContext, useOwnTemplates } from '../templates';
import { LanguageContext, languageTag } from '../words';
import { usePlace } from './use-place';
import { usePreferences, type Prefer } from './use-preferences';

interface AppProps {
  readonly client: DeskClient;
}

/** The whole window: the library, or the desk of one story. */
export function App({ client }: AppProps) {
  const [preferences, prefer] = usePreferences(client);
  const templates = useOwnTemplates(client);
  if (preferences === undefined) return null;
  const language = preferences.language ?? 'zh';
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-US'}>
        <Appearance preferences={preferences} />
        <TemplatesContext value={templates}>
          <Place client={client} preferences={preferences} prefer={prefer} />
        </TemplatesContext>
      </I18nProvider>
    </LanguageContext>
  );
}

interface PlaceProps extends AppProps {
  readonly preferences: Preferences;
  readonly prefer: Prefer;
}

function Place(props: PlaceProps) {
  const place = usePlace(props.client, props.preferences, props.prefer);
  const { here, trouble, open, enter, leave } = place;
  if (!place.isReady) return null;
  if (here.kind === 'library') {
    return (
      <Library
        {...props}
        trouble={trouble}
        reports={here.reports}
        onOpen={(storyId, at) => void open(storyId, at)}
        onImported={(opened, at) => enter(opened, at)}
      />
    );
  }
  if (here.kind === 'correct') {
    const { correction } = here;
    return (
      <CorrectDesk
        {...props}
        key={here.key}
        correction={correction}
        renewWith={here.renewWith}
        onConfirm={(opened) => enter(opened)}
        onRenewed={(opened) => enter(opened, 'correct')}
        onPutOff={() => leave()}
        onReload={(storyId) => void open(storyId, 'correct')}
      />
    );
  }
  const { session } = here;
  // A story loaded anew is a new desk: its editors must not outlive the text they were made from.
  const key = `${session.opened.story.id} ${session.opened.revision}`;
  return (
    <Desk
      {...props}
      key={key}
      session={session}
      onReload={(storyId) => void open(storyId)}
      onLeave={leave}
      onCorrect={(storyId, renewWith) => void open(storyId, 'correct', renewWith)}
    />
  );
}

/** Language and theme, on the document itself. */
function Appearance({ preferences }: { readonly preferences: Preferences }) {
  const { language = 'zh', theme = 'system' } = preferences;
  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = languageTag(language);
    if (theme === 'system') delete documentElement.dataset['theme'];
    else documentElement.dataset['theme'] = theme;
  }, [language, theme]);
  return null;
}
