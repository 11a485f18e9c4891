import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { readAgents } from './agents-file.ts';
import { EXAMPLE_AGENTS } from './example-agents.ts';
import { explainRightsRefusal, whoMayDo } from './explain-rights.ts';
import { personIdSchema } from './person-id.ts';
import { mayDo, type Target } from './rights.ts';
import type { Action } from './rights-table.ts';

const today = calendarDaySchema.parse('2026-03-02');
const { agents } = readAgents(EXAMPLE_AGENTS, 'agents.yaml', today);
const news: Target = { commune: 'exemple', collection: 'news', workflow: { policy: 'review' } };
const chloe = personIdSchema.parse('chloe-exemple');

function told(action: Action, target: Target, role: 'redaction' | 'validation' = 'redaction') {
  if (agents === undefined) throw new Error('The example can be read.');
  const answer = mayDo({ id: chloe, commune: 'exemple', content: [{ role }] }, action, target);
  return answer.ok ? undefined : explainRightsRefusal(answer.refusal, whoMayDo(agents, action, target, today));
}

describe('a refusal', () => {
  it('says who can do it instead', () => {
    expect(told('content.validate', news)).toBe(
      '«\u202FApprouver ou renvoyer un brouillon\u202F» demande le rôle «\u202FValidation\u202F» ou «\u202FAdministration\u202F». Alice Exemple ou Dana Exemple peuvent le faire.',
    );
    expect(told('agents.edit', news)).toContain('le rôle «\u202FAdministration\u202F». Alice Exemple peut le faire.');
  });

  it('says what to do when a review is needed', () => {
    expect(told('content.publish', news)).toContain('Soumettez votre brouillon.');
  });

  it('names nobody who is an author where four eyes are asked', () => {
    const dana = personIdSchema.parse('dana-exemple');
    const own: Target = { ...news, workflow: { policy: 'fourEyes', authors: [chloe, dana] } };
    expect(told('content.publish', own, 'validation')).toMatch(/quelqu’un d’autre que l’auteur. Alice Exemple peut/);
  });

  it('counts a person limited to a collection only there', () => {
    const event: Target = { ...news, collection: 'events', service: 'culture' };
    expect(told('content.validate', event)).toContain('Alice Exemple, Bruno Exemple ou Dana Exemple');
  });

  it('says so when nobody can, and tells nothing of another commune', () => {
    if (agents === undefined) throw new Error('The example can be read.');
    const refusal = { code: 'role-missing', action: 'menu.edit', allowed: ['administration'] } as const;
    expect(explainRightsRefusal(refusal, [])).toContain('Personne ne le peut pour le moment');
    expect(told('content.read', { ...news, commune: 'voisine' })).toBe(
      'Votre compte n’ouvre que l’espace de votre commune.',
    );
  });
});
