import type { FormConfig } from '../../core/editing/cms/form-types.ts';
import { noteFormSecret } from './form-secret.ts';

/** What the server says of whoever opens the editor. */
export interface EditorSession {
  readonly form: FormConfig;
  readonly person: { readonly id: string; readonly name: string };
  /** Secret of this session's forms. */
  readonly csrf: string;
  /** Name of the commune. */
  readonly commune: string;
}

/** @returns `undefined` when nobody is signed in (any more) */
export async function fetchSession(): Promise<EditorSession | undefined> {
  const response = await fetch('/api/content/session');
  if (response.status === 401) return undefined;
  if (!response.ok) throw new Error(`Le serveur répond ${response.status}. Rechargez la page dans un instant.`);
  // Our own server's answer, made by `content-routes.ts`.
  const session = (await response.json()) as EditorSession;
  noteFormSecret(session.csrf);
  return session;
}

/** Where one signs in, and comes back to the same text. */
export function signInAddress(): string {
  return `/espace/connexion?retour=${encodeURIComponent(`/admin/${location.hash.replace(/\?.*$/, '')}`)}`;
}
