import { useMemo, useState } from 'react';
import type { DeskClient, Preferences } from '#shared/desk';
import { findTargets } from '#shared/import';
import type { Story } from '#shared/story';
import { createEditorSet, type CommentaryEditor, type EditorSet } from '../editor';
import { useFontBook, useLayout } from '../page';
import { useSession, type SessionState, type StorySession } from '../session';
import { focusNextPane, useStable } from '../design';
import { usePress, type PressModel } from '../press';
import { useTemplates } from '../templates';
import { commentaryRowsSet } from './set-rows';
import { useCurrent, type Current } from './use-current';
import { useFocusWish } from './use-focus-wish';
import { useShortcuts } from './use-shortcuts';
import { useTerms, type TermsModel } from './use-terms';
import { useZoom, type ZoomState } from './zoom-state';

/** All that the desk's panes show and do, gathered in one place. */
export interface DeskModel {
  readonly session: StorySession;
  readonly state: SessionState;
  readonly current: Current;
  readonly commentary: CommentaryEditor | undefined;
  readonly page: PageModel;
  readonly zoom: ZoomState;
  readonly press: PressModel;
  readonly terms: TermsModel;
  /** What stands in the middle pane. */
  readonly shown: 'initiative' | 'terms' | 'press';
  readonly showTerms: () => void;
  /** 输出, in the middle; checks the page at once. */
  readonly showPress: () => void;
  /** Shows an initiative. */
  readonly select: (initiativeId: string) => void;
  /** Shows an initiative and puts the caret into its commentary. */
  readonly write: (initiativeId: string) => void;
}

export function useDeskModel(
  client: DeskClient,
  session: StorySession,
  { templateId }: Preferences,
  correct: () => void,
): DeskModel {
  const state = useSession(session);
  const editors = useEditors(session);
  const current = useCurrent(state.story);
  const { initiative } = current;
  const commentary = initiative === undefined ? undefined : editors.editorOf(initiative);
  const page = usePage(session, state.story, templateId);
  const terms = useTerms(session);
  const [shown, setShown] = useState<DeskModel['shown']>('initiative');
  const zoom = useZoom();
  const press = usePress(client, session, page.templateId, state.story);
  const wishFocus = useFocusWish(
    shown === 'initiative' ? initiative?.id : undefined,
    shown === 'initiative' ? commentary : undefined,
  );

  /** A click on the page may choose the strip of terms too. */
  const select = useStable((owner: string) => {
    setShown(owner === 'terms' || owner.startsWith('terms/') ? 'terms' : 'initiative');
    current.select(owner);
  });
  const write = useStable((initiativeId: string) => {
    wishFocus(initiativeId);
    select(initiativeId);
  });
  useShortcuts({
    step(by) {
      const next = current.neighbour(by);
      if (next !== undefined) write(next.id);
    },
    correct,
    saveNow: () => void session.flush(),
    zoom: zoom.turn,
    nextPane: focusNextPane,
  });
  const showTerms = useStable(() => setShown('terms'));
  const showPress = useStable(() => {
    setShown('press');
    if (press.preflight.state.step !== 'checking') void press.preflight.check(press.options);
  });
  const panes = { terms, shown, showTerms, showPress, select };
  return { session, state, current, commentary, page, zoom, press, write, ...panes };
}

/** One set of editors as long as the desk is open; what they tell goes to the session. */
function useEditors(session: StorySession): EditorSet {
  const [editors] = useState(() =>
    createEditorSet((initiativeId, paragraphs) => session.rewrite(initiativeId, { paragraphs })),
  );
  return editors;
}

/** The story on its page, and what the other panes want to know of it. */
export interface PageModel {
  readonly layout: ReturnType<typeof useLayout>;
  readonly fontsFailed: boolean;
  readonly templateId: string | undefined;
  /** Lines of commentary set, by initiative. */
  readonly rowsSet: ReadonlyMap<string, number>;
}

function usePage(
  { opened }: StorySession,
  story: Story,
  templateId: string | undefined,
): PageModel {
  const { templates } = useTemplates();
  const template = templates.find(({ id }) => id === templateId) ?? templates[0];
  const fonts = useFontBook();
  // The report never changes while it is open: its numbers are found once.
  const figures = useMemo(() => findTargets(opened.story, opened.source.text), [opened]);
  const layout = useLayout(story, template, fonts === 'failed' ? undefined : fonts, figures);
  const rowsSet = useMemo(
    () => commentaryRowsSet(layout === undefined || layout === 'failed' ? [] : layout.pages),
    [layout],
  );
  return { layout, fontsFailed: fonts === 'failed', templateId: template?.id, rowsSet };
}
