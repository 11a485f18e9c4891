/**
 * Calls back at once, and after each change of the address or of what the page shows: Decap moves by the history, which
 * tells nobody, but its screens change the page, which does.
 */
export function followAddress(callback: () => void): void {
  addEventListener('hashchange', callback);
  new MutationObserver(callback).observe(document.getElementById('nc-root') ?? document.body, {
    childList: true,
    subtree: true,
  });
  callback();
}
