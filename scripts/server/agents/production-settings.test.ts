import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimData } from './claim-data.ts';
import { readOidc } from './read-oidc.ts';
import { readOrigins } from './read-origins.ts';
import { readSecret } from './secret.ts';

const sites = [
  { slug: 'la-bruyere', url: 'https://www.bruyere.example/' },
  { slug: 'seneffe', url: undefined },
];

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'perron-settings-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

describe('where agents sign in', () => {
  it('is the official address of their site, or follows PERRON_ORIGIN', () => {
    const own = readOrigins({}, sites);
    expect(own.ok && sites.map(own.value)).toEqual(['https://www.bruyere.example', undefined]);
    const pattern = readOrigins({ PERRON_ORIGIN: 'https://{commune}.exemple.be' }, sites);
    expect(pattern.ok && sites.map(pattern.value)).toEqual([
      'https://la-bruyere.exemple.be',
      'https://seneffe.exemple.be',
    ]);
  });

  it.each(['http://{commune}.exemple.be', 'https://exemple.be', 'https://{commune}.exemple.be/site', '{commune}'])(
    'is never %s',
    (PERRON_ORIGIN) => {
      const origins = readOrigins({ PERRON_ORIGIN }, sites);
      expect(origins.ok ? '' : origins.refusal.join()).toContain(`PERRON_ORIGIN vaut «\u202F${PERRON_ORIGIN}`);
    },
  );

  it('is nowhere for an address without encryption, and never one for two communes', () => {
    const plain = readOrigins({}, [{ slug: 'a', url: 'http://www.a.example' }]);
    expect(plain.ok && plain.value({ slug: 'a', url: 'http://www.a.example' })).toBeUndefined();
    const clash = readOrigins(
      {},
      ['la-bruyere', 'autre'].map((slug) => ({ slug, url: 'https://www.bruyere.example' })),
    );
    expect(clash.ok ? '' : clash.refusal.join()).toMatch(/www\.bruyere\.example.*la-bruyere, autre/);
  });
});

describe('the provider of a commune', () => {
  const common = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'perron', OIDC_CLIENT_SECRET: 'secret-commun' };

  it('is the common one, unless the commune has its own', () => {
    const oidc = readOidc(
      {
        ...common,
        OIDC_LABEL: 'Compte commun',
        OIDC_LA_BRUYERE_ISSUER: 'https://id.bruyere.example',
        OIDC_LA_BRUYERE_CLIENT_ID: 'perron',
        OIDC_LA_BRUYERE_CLIENT_SECRET: 'x',
      },
      ['la-bruyere', 'seneffe'],
    );
    if (!oidc.ok) throw new Error(oidc.refusal.join());
    expect(oidc.value('la-bruyere')?.label).toBe('Compte de la commune');
    expect(oidc.value('seneffe')?.label).toBe('Compte commun');
    const none = readOidc({}, ['seneffe']);
    expect(none.ok && none.value('seneffe')).toBeUndefined();
  });

  it('is refused half written or without encryption, and its secret is not repeated', () => {
    const half = readOidc({ ...common, OIDC_CLIENT_ID: '' }, []);
    expect(half.ok ? '' : half.refusal.join()).toMatch(/^OIDC_CLIENT_ID manque/);
    const plain = readOidc({ ...common, OIDC_ISSUER: 'http://id.example' }, []);
    expect(plain.ok ? '' : plain.refusal.join()).toMatch(/OIDC_ISSUER/);
    expect(JSON.stringify([half, plain])).not.toContain('secret-commun');
  });
});

describe('the secret of the installation', () => {
  it('comes from the environment alone in production', async () => {
    expect(await readSecret({ PERRON_SECRET: 's'.repeat(32) }, data, 'production')).toMatchObject({ ok: true });
    for (const given of [undefined, '', '   ', 's'.repeat(31)])
      expect(await readSecret({ PERRON_SECRET: given }, data, 'production')).toMatchObject({ ok: false });
  });

  it('is drawn once for a demonstration, which production does not take over', async () => {
    const drawn = await readSecret({}, data, 'demo');
    expect(await readSecret({}, data, 'demo')).toEqual(drawn);
    expect(await readSecret({}, data, 'production')).toMatchObject({ ok: false });
  });
});

describe('working data', () => {
  it('stay those of a demonstration, or of a production', async () => {
    const other = join(data, 'other');
    expect(await claimData(data, 'demo')).toMatchObject({ ok: true });
    expect(await claimData(data, 'demo')).toMatchObject({ ok: true });
    expect(await claimData(data, 'production')).toMatchObject({ ok: false });
    expect(await claimData(other, 'production')).toMatchObject({ ok: true });
    expect(await claimData(other, 'demo')).toMatchObject({ ok: false });
  });
});
