import { describe, expect, it } from 'vitest';
import { explainDatabaseRefusal } from './database-refusal.ts';
import { readDatabaseSettings } from './database-settings.ts';

const onError = () => {};

describe('the database that the environment asks for', () => {
  it('is one file per commune in the data folder, when nothing is said', () => {
    for (const environment of [{}, { DATABASE_URL: '' }])
      expect(readDatabaseSettings(environment, '/donnees', onError)).toEqual({
        ok: true,
        value: { kind: 'sqlite', folder: '/donnees/database' },
      });
  });

  it('is Postgres at the address given', () => {
    const url = 'postgresql://perron@base.example/perron';
    expect(readDatabaseSettings({ DATABASE_URL: url, DATABASE_CONNECTIONS: '4' }, '/donnees', onError)).toEqual({
      ok: true,
      value: { kind: 'postgres', url, ownerUrl: undefined, connections: 4, onError },
    });
  });

  it('is not guessed from a wrong address, which is never shown: it may hold a password', () => {
    const refused = readDatabaseSettings({ DATABASE_URL: 'mysql://moi:secret@base.example/x' }, '/donnees', onError);
    if (refused.ok) throw new Error('adresse acceptée');
    expect(explainDatabaseRefusal(refused.refusal)).toContain('DATABASE_URL');
    expect(JSON.stringify(refused.refusal)).not.toContain('secret');
  });
});
