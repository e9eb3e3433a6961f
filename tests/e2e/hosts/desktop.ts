import type { ChildProcess } from 'node:child_process';
import { Message, type Request, type Sight, type Wish } from '../../double/control';

/** The desktop around a window of the double: what a person sees there, and does. */
export interface Desktop {
  look(): Promise<Sight>;
  /** Which button the next native question gets, instead of Esc. */
  answerNext(button: number): Promise<void>;
  closeWindow(): Promise<void>;
  /** Starts the program once more on the same user data; whether that second process gave way. */
  startAgain(): Promise<boolean>;
}

/** Waits for what a forked double tells; rejects when it ends without having told it. */
export function told<Kind extends Message['kind']>(
  child: ChildProcess,
  kind: Kind,
  isMeant: (message: Extract<Message, { kind: Kind }>) => boolean = () => true,
): Promise<Extract<Message, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    child.on('message', (raw) => {
      const message = Message.parse(raw);
      if (isKind(message, kind) && isMeant(message)) resolve(message);
    });
    child.once('exit', () => reject(new Error(`The double ended before it told '${kind}'`)));
  });
}

function isKind<Kind extends Message['kind']>(
  message: Message,
  kind: Kind,
): message is Extract<Message, { kind: Kind }> {
  return message.kind === kind;
}

/** Puts wishes to a forked double; each answer is what is to be seen then. */
export function wisher(child: ChildProcess): (wish: Wish) => Promise<Sight> {
  let last = 0;
  return async (wish) => {
    const id = (last += 1);
    const answer = told(child, 'sight', (message) => message.id === id);
    child.send({ id, wish } satisfies Request);
    return (await answer).sight;
  };
}
