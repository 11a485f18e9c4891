/**
 * Thanks without leaving the page. Other answers, and any failure, go on as the plain form does: a page follows, with
 * room for words.
 */
export function thankInPlace(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement) || button.value !== 'oui') return;
    event.preventDefault();
    const body = new URLSearchParams([...new FormData(form, button)].map(([name, value]) => [name, String(value)]));
    fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } })
      .then((answer) => {
        if (!answer.ok) throw new Error();
        const thanks = document.createElement('p');
        thanks.role = 'status';
        thanks.tabIndex = -1;
        form.replaceChildren(thanks);
        // Told once it is in place, so that it is also read aloud.
        thanks.textContent = 'Merci\u00A0: votre avis est noté.';
        thanks.focus();
      })
      .catch(() => {
        form.append(
          Object.assign(document.createElement('input'), { type: 'hidden', name: button.name, value: button.value }),
        );
        form.submit();
      });
  });
}
