import { Button } from 'react-aria-components';
import { ModalDialog } from '../design';
import { useSay } from '../words';
import type { Export } from './use-export';

/** Before a page leaves the house: what has not been passed will not print. */
export function ExportDialog({ work }: { readonly work: Export }) {
  const say = useSay();
  const { state, go, dismiss } = work;
  return (
    <ModalDialog
      title={say('还有解读没有通过', 'Some commentary is not passed')}
      isOpen={state.step === 'asking'}
      onClose={dismiss}
      role="alertdialog"
    >
      {state.step === 'asking' ? (
        <>
          <p className="dialog-text">
            {say(
              `${state.drafts} 条解读还是草稿，只印已通过的就不会印出来。`,
              `${state.drafts} commentaries are drafts; printing only what is passed leaves them out.`,
            )}
          </p>
          <div className="dialog-buttons">
            <Button className="button push" onPress={dismiss}>
              {say('取消', 'Cancel')}
            </Button>
            <Button className="button" onPress={() => void go(state.format, { approveAll: true })}>
              {say(
                `把 ${state.drafts} 条都标为通过，再输出`,
                `Pass all ${state.drafts}, then export`,
              )}
            </Button>
            <Button className="button primary" onPress={() => void go(state.format)} autoFocus>
              {say('只印已通过的', 'Print what is passed')}
            </Button>
          </div>
        </>
      ) : null}
    </ModalDialog>
  );
}
