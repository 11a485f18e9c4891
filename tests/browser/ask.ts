import { request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
}

/** Asks the server on this machine for a path exactly as written, under a host name, and follows no redirect. */
export function ask(port: number, host: string, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers: { host: `${host}:${port}` } }, async (response) => {
      const body = await text(response);
      resolve({ status: response.statusCode ?? 0, location: response.headers.location, body });
    });
    sent.on('error', reject);
    sent.end();
  });
}
