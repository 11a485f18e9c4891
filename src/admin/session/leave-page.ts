let isLeaving = false;

/**
 * Decap asks before one leaves a text that is not saved. When we ourselves take the text along, it must not.
 * To be called before Decap listens: whoever listens first is heard first.
 */
export function watchLeaving(): void {
  addEventListener('beforeunload', (event) => {
    if (isLeaving) event.stopImmediatePropagation();
  });
  // A page that comes back from the browser's memory asks again.
  addEventListener('pageshow', () => {
    isLeaving = false;
  });
}

export function isLeavingPage(): boolean {
  return isLeaving;
}

export function leaveWithoutAsking(): void {
  isLeaving = true;
}
