import { tellSessionOver } from '../dialogs/tell-session-over.ts';
import { formSecret } from './form-secret.ts';

interface TextName {
  readonly collection: string;
  readonly id: string;
}

/** What someone typed and has not saved. */
export interface UnsavedText extends TextName {
  /** The whole file, as it would be saved. */
  readonly text: string;
  /** What the file held when it was opened. */
  readonly base: string | undefined;
}

/** The same, as it is given back. */
export interface KeptText {
  readonly text: string;
  readonly base?: string;
  /** ISO 8601. */
  readonly savedAt: string;
}

/** Keeps what was typed on the server, for its author alone. @returns whether it is kept */
export async function keepTyping({ text, base, ...name }: UnsavedText): Promise<boolean> {
  const response = await ask(name, { method: 'PUT', body: JSON.stringify({ text, base }) });
  return response?.status === 200;
}

/** @returns `undefined` when nothing is kept, or nobody answers */
export async function findTyping(name: TextName): Promise<KeptText | undefined> {
  const response = await ask(name);
  // Our own server's answer, made by `typing-routes.ts`.
  return response?.status === 200 ? (JSON.parse(response.body) as KeptText) : undefined;
}

export async function dropTyping(name: TextName): Promise<void> {
  await ask(name, { method: 'DELETE' });
}

async function ask({ collection, id }: TextName, request: RequestInit = {}): Promise<Answer | undefined> {
  const response = await fetch(`/espace/brouillon/${collection}/${id.replaceAll('/', '~')}`, {
    ...request,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Perron-Csrf': formSecret() },
  }).catch(() => undefined);
  if (response?.status === 401) tellSessionOver();
  return response === undefined ? undefined : { status: response.status, body: await response.text() };
}

interface Answer {
  readonly status: number;
  readonly body: string;
}
