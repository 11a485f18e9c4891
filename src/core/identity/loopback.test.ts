import { describe, expect, it } from 'vitest';
import { isLoopbackAddress, isLoopbackHost } from './loopback.ts';

describe('this machine', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1', '::FFFF:127.0.0.1'])(
    'has the address %s',
    (address) => {
      expect(isLoopbackAddress(address)).toBe(true);
    },
  );

  it.each([
    '',
    '128.0.0.1',
    '10.0.0.1',
    '127.0.0.256',
    '127.0.0.1.example',
    '1127.0.0.1',
    '::',
    '::ffff:10.0.0.1',
    '0.0.0.0',
  ])('has not the address %j', (address) => {
    expect(isLoopbackAddress(address)).toBe(false);
  });

  it.each(['localhost', 'seneffe.localhost:4321', 'LOCALHOST:80', '127.0.0.1:4321', '[::1]:4321'])(
    'has the name %s',
    (host) => {
      expect(isLoopbackHost(host)).toBe(true);
    },
  );

  it.each([
    '',
    'attaquant.example:4321',
    '127.0.0.1.attaquant.example',
    'localhost.attaquant.example',
    'seneffelocalhost',
    'localhost.',
    'localhost@attaquant.example',
    'localhost, attaquant.example',
    '0.0.0.0:4321',
    '127.1',
    '2130706433',
  ])('has not the name %j, wherever it leads', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});
