import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Network address of a caller, on the Node server.
 *
 * @param behindProxy a proxy of ours stands before the server: the last address that it wrote in
 *   `X-Forwarded-For` counts. Without one that header is the caller's own word, and is not read.
 */
export function nodeAddress(behindProxy: boolean): (context: Context) => string {
  return (context) => {
    const forwarded = behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    return forwarded !== undefined && forwarded !== '' ? forwarded : (getConnInfo(context).remote.address ?? '');
  };
}
