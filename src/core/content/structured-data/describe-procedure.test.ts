import { describe, expect, it } from 'vitest';
import { exampleCommune } from '../../../../tests/fixtures/example-commune.ts';
import { procedureSchema } from '../collections/procedures.ts';
import { describeProcedure } from './describe-procedure.ts';

const procedure = (fields: object) =>
  describeProcedure(
    exampleCommune,
    '/demarches/exemple/',
    procedureSchema.parse({
      title: 'Exemple',
      summary: 'Un exemple.',
      level: 'commune',
      themes: ['population'],
      who: 'Toute personne domiciliée',
      price: { kind: 'free' },
      delay: 'Tout de suite',
      channels: [{ kind: 'counter' }],
      ...fields,
    }),
  );

describe('a démarche', () => {
  it('of the commune is provided by the commune', () => {
    expect(procedure({})).toMatchObject({
      provider: { '@id': 'https://www.exempleville.example/#commune' },
      serviceType: ['Domicile et population'],
      offers: { price: 0 },
    });
  });

  it('of another authority names it, and the commune that helps', () => {
    expect(
      procedure({ level: 'federal', authority: { name: 'Service public fédéral', to: 'https://exemple.example/' } }),
    ).toMatchObject({
      provider: { name: 'Service public fédéral', url: 'https://exemple.example/' },
      serviceOperator: { '@id': 'https://www.exempleville.example/#commune' },
    });
  });

  it('gives no price to machines when it varies', () => {
    expect(procedure({ price: { kind: 'variable', text: 'Selon l’âge' } })).not.toHaveProperty('offers');
  });

  it('gives each channel an address: its own, or the page', () => {
    expect(
      procedure({ channels: [{ kind: 'online', to: '/demarches/exemple/formulaire/' }, { kind: 'phone' }] }),
    ).toMatchObject({
      availableChannel: [
        { name: 'En ligne', serviceUrl: 'https://www.exempleville.example/demarches/exemple/formulaire/' },
        { name: 'Par téléphone', serviceUrl: 'https://www.exempleville.example/demarches/exemple/' },
      ],
    });
  });
});
