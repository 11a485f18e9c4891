import { request } from 'node:http';

/** Whether a site's home page answers on this machine, asked as a browser would: by host name. */
export function probeSite(slug: string, port: number, hostname: string): Promise<boolean> {
  const address = hostname === '0.0.0.0' || hostname === '::' ? '127.0.0.1' : hostname;
  return new Promise((resolve) => {
    const sent = request(
      {
        host: address,
        port,
        path: '/',
        headers: { host: `${slug}.localhost:${port}` },
        agent: false,
        timeout: patience,
      },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve(false));
    sent.end();
  });
}

/** Milliseconds. */
const patience = 10_000;
