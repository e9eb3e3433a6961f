import type {
  BaseWindow,
  Dialog,
  MenuItemConstructorOptions,
  MessageBoxSyncOptions,
  Shell,
} from 'electron';

/** What the double's dialogs, shell and menu bar were given: a person would have seen it. */
const seen = {
  questions: new Array<string>(),
  openedOutside: new Array<string>(),
  menus: new Array<string>(),
};
let nextAnswer: number | undefined;

export function lookAround(): typeof seen {
  return seen;
}

/** The next question is answered by this button instead of Esc. */
export function answerNext(button: number): void {
  nextAnswer = button;
}

/** A native question: text and buttons are kept, and the answer prepared by a test is given. */
export const dialog: Pick<Dialog, 'showErrorBox' | 'showMessageBoxSync'> = {
  showMessageBoxSync: (...given: [BaseWindow, MessageBoxSyncOptions] | [MessageBoxSyncOptions]) => {
    const { message, buttons = [], cancelId = 0 } = given.length === 2 ? given[1] : given[0];
    seen.questions.push([message, ...buttons].join(' | '));
    const answer = nextAnswer ?? cancelId;
    nextAnswer = undefined;
    return answer;
  },
  showErrorBox: (title, content) => void seen.questions.push(`${title} | ${content}`),
};

export const shell: Pick<Shell, 'openExternal'> = {
  openExternal: async (url) => void seen.openedOutside.push(url),
};

/** A menu bar as far as it can be read: the labels of its menus. */
export class MenuDouble {
  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): MenuDouble {
    return new MenuDouble(template.map(({ label, role }) => label ?? role ?? ''));
  }

  static setApplicationMenu(menu: MenuDouble | null): void {
    seen.menus.splice(0, Infinity, ...(menu?.labels ?? []));
  }

  constructor(readonly labels: readonly string[]) {}
}
