import { describe, expect, it } from 'vitest';
import { exampleCommune } from '../../../../tests/fixtures/example-commune.ts';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { decisionSchema, regulationSchema } from '../collections/assemblies.ts';
import { describeDecision, describeRegulation } from './describe-legislation.ts';

describe('a regulation', () => {
  it('gives its dates, who adopted it and that it is in force', () => {
    const regulation = regulationSchema.parse({
      title: 'Exemple',
      summary: 'Un exemple.',
      kind: 'tax',
      assembly: 'council',
      adopted: '2026-01-26',
      published: { on: '2026-02-02', proof: 'Registre des publications' },
      status: 'inForce',
    });
    expect(describeRegulation(exampleCommune, '/vie-politique/reglements/exemple/', regulation)).toMatchObject({
      '@type': 'Legislation',
      legislationType: 'Règlement-taxe ou redevance',
      legislationDate: '2026-01-26',
      datePublished: '2026-02-02',
      legislationPassedBy: { name: 'Conseil communal d’Exempleville' },
      legislationLegalForce: 'https://schema.org/InForce',
    });
  });
});

describe('a deliberation', () => {
  const decision = (status: string) =>
    decisionSchema.parse({
      title: 'Exemple',
      summary: 'Un exemple.',
      assembly: 'council',
      sitting: 'conseil-2026-01-26',
      reference: '2026/12',
      category: 'Travaux',
      status,
      articles: [],
    });

  it('carries its reference, and the day of its sitting once adopted', () => {
    expect(
      describeDecision(exampleCommune, '/x/', decision('adopted'), calendarDaySchema.parse('2026-01-26')),
    ).toMatchObject({ legislationIdentifier: '2026/12', legislationDate: '2026-01-26' });
  });

  it('is not said to be in force while its status does not say so', () => {
    expect(describeDecision(exampleCommune, '/x/', decision('draft'), undefined)).not.toHaveProperty(
      'legislationLegalForce',
    );
    expect(describeDecision(exampleCommune, '/x/', decision('repealed'), undefined)).toHaveProperty(
      'legislationLegalForce',
      'https://schema.org/NotInForce',
    );
  });
});
