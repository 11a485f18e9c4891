import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { nodeAddress } from './node-address.ts';

/** What is taken for the caller's address, from a connection and its headers. */
async function addressSeen(behindProxy: boolean, headers: Record<string, string>): Promise<string> {
  const app = new Hono().get('/', (context) => context.text(nodeAddress(behindProxy)(context)));
  const socket = { remoteAddress: '192.0.2.9', remotePort: 1, remoteFamily: 'IPv4' };
  const response = await app.request('/', { headers }, { incoming: { socket } });
  return response.text();
}

describe('the caller’s address', () => {
  it('is the connection’s own, whatever the caller claims', async () => {
    expect(await addressSeen(false, { 'x-forwarded-for': '127.0.0.1' })).toBe('192.0.2.9');
  });

  it('behind our proxy is the last one that the proxy wrote', async () => {
    expect(await addressSeen(true, { 'x-forwarded-for': '127.0.0.1, 198.51.100.7' })).toBe('198.51.100.7');
    expect(await addressSeen(true, {})).toBe('192.0.2.9');
  });
});
