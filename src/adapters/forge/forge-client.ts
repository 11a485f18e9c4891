/** How a forge's API is reached. */
export interface ForgeSettings {
  /** Address of the API, without final slash: `https://api.github.com`, `https://exemple.example/api/v1`. */
  readonly address: string;
  /** `owner/name` of the repository; on GitLab possibly with groups. */
  readonly repository: string;
  /** Branch of the published state. */
  readonly branch: string;
  readonly token: string;
  readonly fetch: typeof fetch;
  /** Waits so many milliseconds; given so that tests need not wait. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

export interface ForgeAnswer {
  readonly status: number;
  /** JSON, still to be checked. */
  readonly body: unknown;
  readonly headers: Headers;
}

export interface ForgeClient {
  /**
   * @param path from the API's address, encoded
   * @param expected statuses that are answers; 2xx always are
   * @throws when the forge refuses the token, is out of reach, or asks to wait longer than a minute
   */
  send(method: 'GET' | 'POST' | 'DELETE', path: string, options?: SendOptions): Promise<ForgeAnswer>;
}

export interface SendOptions {
  readonly query?: Readonly<Record<string, string | number | readonly string[]>>;
  readonly body?: unknown;
  readonly expected?: readonly number[];
}

const TRIES = 4;
const LONGEST_WAIT = 60_000;
const DEADLINE = 30_000;

export function forgeClient(settings: ForgeSettings, headers: Readonly<Record<string, string>>): ForgeClient {
  return {
    async send(method, path, { query = {}, body, expected = [] } = {}) {
      const url = new URL(settings.address + path);
      for (const [name, value] of Object.entries(query))
        for (const one of typeof value === 'object' ? value : [value]) url.searchParams.append(name, String(one));
      for (let attempt = 1; ; attempt += 1) {
        const response = await settings.fetch(url, {
          method,
          headers: {
            accept: 'application/json',
            ...headers,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          body: body === undefined ? null : JSON.stringify(body),
          redirect: 'error',
          signal: AbortSignal.timeout(DEADLINE),
        });
        if (response.ok || expected.includes(response.status)) {
          // A forge may say « wait » with a status that is also an answer.
          if (!isLimited(response))
            return { status: response.status, body: await readBody(response), headers: response.headers };
        }
        const delay = delayBefore(response, method, attempt);
        if (delay === undefined || attempt === TRIES) throw await failure(response, url);
        await response.body?.cancel();
        await settings.wait(delay);
      }
    },
  };
}

/** Milliseconds to wait before the same request may be sent again; `undefined`: it may not. */
function delayBefore(response: Response, method: string, attempt: number): number | undefined {
  if (isLimited(response)) {
    const after = Number(response.headers.get('retry-after') ?? Number.NaN) * 1000;
    const reset = Number(response.headers.get('x-ratelimit-reset') ?? Number.NaN) * 1000 - Date.now();
    const delay = Number.isNaN(after) ? Math.max(reset, 1000) : after;
    return Number.isNaN(delay) || delay > LONGEST_WAIT ? undefined : delay;
  }
  // A write whose answer was lost may have been done: only its author's retry, under its key, may repeat it.
  return response.status >= 502 && response.status <= 504 && method === 'GET' ? 500 * 2 ** attempt : undefined;
}

function isLimited(response: Response): boolean {
  if (response.status === 429) return true;
  return (
    response.status === 403 &&
    (response.headers.has('retry-after') || response.headers.get('x-ratelimit-remaining') === '0')
  );
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

async function failure(response: Response, url: URL): Promise<Error> {
  const text = (await response.text()).slice(0, 500);
  const reason =
    response.status === 401 || (response.status === 403 && !isLimited(response))
      ? 'La forge refuse le jeton d’accès'
      : isLimited(response)
        ? 'La forge demande d’attendre'
        : 'La forge a répondu par une erreur';
  return new Error(`${reason}\u00A0: ${response.status} ${url.pathname}. ${text}`);
}
