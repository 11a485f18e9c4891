// Makes or uses a passkey for each form marked `data-passkey`; the page explains, the server decides.
{
  /** @type {{ startRegistration(o: object): Promise<object>, startAuthentication(o: object): Promise<object>, browserSupportsWebAuthn(): boolean }} */
  const webAuthn = Reflect.get(globalThis, 'SimpleWebAuthnBrowser');

  /**
   * @param {HTMLFormElement} form
   * @param {string} address
   * @param {object} [body]
   */
  const post = async (form, address, body) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        ...(form.dataset['csrf'] ? { 'X-Perron-Csrf': form.dataset['csrf'] } : {}),
      },
      body: JSON.stringify(body ?? {}),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.message);
    return answer;
  };

  /** @param {unknown} error */
  const explain = (error) => {
    if (!(error instanceof Error)) return 'Quelque chose n’a pas marché. Réessayez.';
    const { name } = error;
    if (name === 'NotAllowedError' || name === 'AbortError')
      return 'Rien n’a été fait\u00A0: la demande a été annulée, ou le délai est passé. Réessayez quand vous voulez.';
    if (name === 'InvalidStateError') return 'Cet appareil a déjà une clé d’accès pour votre compte.';
    if (name === 'TypeError') return 'La connexion au serveur a échoué. Vérifiez votre réseau, puis réessayez.';
    if (name === 'SecurityError')
      return 'Cette adresse ne permet pas les clés d’accès. Vérifiez-la, ou prévenez la personne qui administre l’espace agents.';
    if (name === 'Error' && error.message) return error.message;
    return 'Votre appareil n’a pas pu le faire. Réessayez, ou employez un autre appareil.';
  };

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    if (!(form instanceof HTMLFormElement)) continue;
    const button = form.querySelector('button');
    const outcome = form.querySelector('.outcome');
    if (button === null || outcome === null) continue;
    if (!webAuthn.browserSupportsWebAuthn()) {
      outcome.textContent =
        'Ce navigateur ne connaît pas les clés d’accès. Employez une version récente de Chrome, Edge, Firefox ou Safari.';
      continue;
    }
    button.disabled = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      button.disabled = true;
      outcome.textContent = '';
      try {
        const { options, finish, passkey } = form.dataset;
        const optionsJSON = await post(form, options ?? '');
        const start = passkey === 'register' ? webAuthn.startRegistration : webAuthn.startAuthentication;
        const answer = await start({ optionsJSON });
        const fields = new FormData(form);
        const own = passkey === 'register' ? { label: fields.get('label') } : { returnTo: fields.get('retour') };
        const { to } = await post(form, finish ?? '', { answer, ...own });
        location.assign(to);
      } catch (error) {
        outcome.textContent = explain(error);
        button.disabled = false;
        button.focus();
      }
    });
  }
}
