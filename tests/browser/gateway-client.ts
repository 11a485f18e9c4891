import { type Answer, sendRequest } from './send-request.ts';

export interface GatewayClient {
  /** What the editor asks for. @param key makes a retry harmless */
  call(action: string, params: object, key?: string): Promise<Answer>;
  /** A page, as this person's browser is given it. */
  look(path: string): Promise<Answer>;
}

export interface Door {
  readonly port: number;
  /** `seneffe.localhost` */
  readonly host: string;
}

/** Comes in by the picker of the demonstration, and speaks to the gateway as a browser does. */
export async function enterGateway({ port, host }: Door, person: string): Promise<GatewayClient> {
  // What a browser adds to what a page of this site sends.
  const own = { origin: `http://${host}:${port}`, 'sec-fetch-site': 'same-origin' };
  const entered = await sendRequest({
    port,
    host,
    path: '/espace/connexion/demo',
    headers: { ...own, 'content-type': 'application/x-www-form-urlencoded' },
    body: `personne=${person}`,
  });
  const [set] = [entered.headers['set-cookie'] ?? []].flat();
  if (set === undefined) throw new Error(`La connexion a échoué (${entered.status}).`);
  const cookie = set.split(';')[0] ?? '';
  return {
    call: (action, params, key) =>
      sendRequest({
        port,
        host,
        path: '/api/content',
        headers: {
          ...own,
          cookie,
          'content-type': 'application/json',
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        body: JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
      }),
    look: (path) => sendRequest({ port, host, path, headers: { cookie } }),
  };
}

/** The answer's JSON. @throws unless it is 200 */
export function readAnswer({ status, body }: Answer): unknown {
  if (status !== 200) throw new Error(`Réponse ${status} : ${body.toString().slice(0, 500)}`);
  return JSON.parse(body.toString());
}
