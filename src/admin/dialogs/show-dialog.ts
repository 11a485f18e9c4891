/** One button of a dialog. */
export interface DialogAction {
  readonly label: string;
  /** What the dialog answers when it is pressed. */
  readonly value: string;
  readonly kind?: 'main' | 'quiet';
}

export interface DialogContent {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Put between the sentences and the buttons: a field, a link. */
  readonly extra?: HTMLElement;
  readonly actions: readonly DialogAction[];
}

/**
 * Asks something in the middle of the page, and waits. The browser's own dialog holds the keyboard inside, is read out
 * as one, and closes with Escape.
 *
 * @returns value of the button; `''` for Escape
 */
export function showDialog({ title, sentences, extra, actions }: DialogContent): Promise<string> {
  const heading = element('h2', { id: 'perron-dialog-title', textContent: title });
  const form = element('form', { method: 'dialog' });
  const buttons = element('p', { className: 'perron-dialog-actions' });
  buttons.append(
    ...actions.map(({ label, value, kind = 'main' }) =>
      element('button', { value, textContent: label, className: kind }),
    ),
  );
  form.append(...(extra === undefined ? [] : [extra]), buttons);
  const dialog = element('dialog', { className: 'perron-dialog' });
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.append(heading, ...sentences.map((textContent) => element('p', { textContent })), form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
    dialog.showModal();
  });
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
