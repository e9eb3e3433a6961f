/** The event object of Electron's questions: a listener may answer no. */
export function preventable(): { preventDefault(): void; readonly defaultPrevented: boolean } {
  let isPrevented = false;
  return {
    preventDefault: () => {
      isPrevented = true;
    },
    get defaultPrevented() {
      return isPrevented;
    },
  };
}
