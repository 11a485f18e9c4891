import { element } from '../dialogs/show-dialog.ts';
import { followAddress } from '../page/follow-address.ts';
import { type OpenText, openText } from '../page/open-text.ts';
import { formSecret } from './form-secret.ts';

/**
 * Tells the server which text is open here, and the person who else has it open. Someone who has left their desk is
 * not announced for ever: that would also keep their session open.
 */
export function announcePresence(): void {
  let lastMove = Date.now();
  for (const event of ['keydown', 'pointerdown']) addEventListener(event, () => (lastMove = Date.now()), true);
  let current: (OpenText & { readonly id: string }) | undefined;
  const announce = async () => {
    if (current === undefined || document.hidden || Date.now() - lastMove > AWAY_AFTER) return;
    const asked = current;
    const others = await send(asked, true);
    if (current === asked) show(others ?? []);
  };
  followAddress(() => {
    const open = openText(location.hash);
    const next = open?.id === undefined ? undefined : { ...open, id: open.id };
    if (next?.collection === current?.collection && next?.id === current?.id) return;
    if (current !== undefined) void send(current, false);
    current = next;
    show([]);
    void announce();
  });
  setInterval(() => void announce(), EVERY);
  addEventListener('pagehide', () => current !== undefined && void send(current, false));
}

/** Milliseconds; the server forgets after a minute. */
const EVERY = 20_000;
const AWAY_AFTER = 10 * 60_000;

/** @returns names of the others; `undefined` when nobody answers */
async function send(text: OpenText, here: boolean): Promise<readonly string[] | undefined> {
  const response = await fetch('/espace/presence', {
    method: 'POST',
    keepalive: !here,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Perron-Csrf': formSecret() },
    body: JSON.stringify({ collection: text.collection, id: text.id, here }),
  }).catch(() => undefined);
  if (response?.ok !== true) return undefined;
  // Our own server's answer, made by `typing-routes.ts`.
  return ((await response.json()) as { readonly others: readonly string[] }).others;
}

const strip = element('p', { className: 'perron-presence', hidden: true });
strip.setAttribute('role', 'status');

function show(others: readonly string[]): void {
  if (!strip.isConnected) document.body.append(strip);
  const words =
    others.length === 0 ? '' : `${NAMES.format(others)} ${others.length > 1 ? 'modifient' : 'modifie'} aussi ce texte`;
  if (strip.textContent === words) return;
  strip.textContent = words;
  strip.hidden = words === '';
}

const NAMES = new Intl.ListFormat('fr-BE');
