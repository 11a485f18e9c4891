import { describe, expect, it } from 'vitest';
import { explainListenRefusal, readListenAddress } from './listen-address.ts';

describe('readListenAddress', () => {
  it('listens on port 4321 of this machine alone when nothing is said', () => {
    expect(readListenAddress({}, 'npm start')).toEqual({ ok: true, value: { port: 4321, hostname: '127.0.0.1' } });
    expect(readListenAddress({ PORT: '', HOST: '' }, 'npm start')).toEqual(readListenAddress({}, 'npm start'));
  });

  it('obeys PORT and HOST', () => {
    const address = readListenAddress({ PORT: '8080', HOST: '0.0.0.0' }, 'npm start');
    expect(address).toEqual({ ok: true, value: { port: 8080, hostname: '0.0.0.0' } });
  });

  it.each(['abc', '-1', '70000', '43 21', '4321.5', '0x10'])('refuses PORT=%s and says what to write', (PORT) => {
    const address = readListenAddress({ PORT }, 'npm start');
    expect(address.ok ? '' : address.refusal).toMatch(new RegExp(`${PORT}.*PORT=4322 npm start`));
  });
});

describe('explainListenRefusal', () => {
  it('names the taken port and another one to try', () => {
    const sentence = explainListenRefusal({ code: 'port-taken', port: 4321 }, 'npm start');
    expect(sentence).toContain('Le port 4321 est déjà pris');
    expect(sentence).toContain('PORT=4322 npm start');
  });

  it('never proposes a port that does not exist', () => {
    expect(explainListenRefusal({ code: 'port-taken', port: 65_535 }, 'npm start')).toContain('PORT=65534');
  });
});
