import { askSignIn } from '../dialogs/ask-sign-in.ts';

/** A refusal of the gateway: its words are for people, Decap shows them as they are. */
export class GatewayRefusal extends Error {
  readonly status: number;
  readonly code: string;
  /** Of a refused step: which rule refuses it. */
  readonly why: string | undefined;
  /** Address where two versions stand side by side. */
  readonly compare: string | undefined;

  constructor(status: number, { code = '', why, error = '', compare }: RefusalAnswer) {
    super(error === '' ? UNKNOWN : error);
    this.status = status;
    this.code = code;
    this.why = why;
    this.compare = compare;
  }

  /** Decap writes errors into its sentences: the bare words, without « Error ». */
  override toString(): string {
    return this.message;
  }
}

interface RefusalAnswer {
  readonly code?: string;
  readonly why?: string;
  readonly error?: string;
  readonly compare?: string;
}

const UNKNOWN = 'Le serveur a rencontré un problème. Réessayez dans un instant.';

/**
 * One action of the gateway. When the session is over it waits for the person to sign in again; when the network
 * fails it tries once more.
 *
 * @param key of a save: a retry with the same one saves nothing twice
 * @throws GatewayRefusal
 */
export async function askGateway(action: string, params: object, key?: string): Promise<unknown> {
  const response = await send(action, params, key);
  if (response.ok) return response.json();
  const answer = (await response.json().catch(() => ({}))) as RefusalAnswer;
  if (response.status === 401 && (await askSignIn())) return askGateway(action, params, key);
  throw new GatewayRefusal(response.status, answer);
}

async function send(action: string, params: object, key: string | undefined): Promise<Response> {
  const request = () =>
    fetch('/api/content', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      },
      body: JSON.stringify({ action, params }),
    });
  try {
    return await request();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 800));
    return request().catch(() => {
      throw new GatewayRefusal(0, {
        error: 'Le réseau ne répond pas. Votre texte reste dans cette page\u00A0: réessayez dans un instant.',
      });
    });
  }
}
