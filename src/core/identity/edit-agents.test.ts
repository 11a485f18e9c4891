import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { type AgentsCommand, agentsCommandSchema } from './agents-command.ts';
import { editAgents } from './edit-agents.ts';
import { EXAMPLE_AGENTS } from './example-agents.ts';
import { personIdSchema } from './person-id.ts';

const today = calendarDaySchema.parse('2026-03-02');
const alice = personIdSchema.parse('alice-exemple');
const edit = (command: unknown, text = EXAMPLE_AGENTS, by = alice) =>
  editAgents({ text, file: 'agents.yaml' }, agentsCommandSchema.parse(command), by, today);

function edited(command: unknown, text?: string) {
  const result = edit(command, text);
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

function refusal(command: unknown, text?: string, by?: typeof alice) {
  const result = edit(command, text, by);
  return result.ok ? undefined : result.refusal.code;
}

/** Lines taken away and lines added. */
function difference(text: string, before = EXAMPLE_AGENTS) {
  const [old, next] = [before.split('\n'), text.split('\n')];
  return [old.filter((line) => !next.includes(line)), next.filter((line) => !old.includes(line))];
}

describe('a change in the directory', () => {
  it('touches the one line that it changes', () => {
    const { text, message } = edited({ kind: 'change-agent', id: 'bruno-exemple', changes: { name: 'Bruno Modèle' } });
    expect(difference(text)).toEqual([['    name: Bruno Exemple'], ['    name: Bruno Modèle']]);
    expect(text).toContain('# remplace Chloé en été');
    expect(message).toBe('Agents\u00A0: nom de «\u202FBruno Exemple\u202F»');
  });

  it('adds a line for a new field, where the others of its kind stand', () => {
    const { text } = edited({ kind: 'change-agent', id: 'chloe-exemple', changes: { until: '2026-12-31' } });
    expect(difference(text)).toEqual([[], ['    until: 2026-12-31']]);
    expect(text).toMatch(/email: chloe@exemple.example\n {4}until: 2026-12-31\n {4}roles:/);
  });

  it('takes a field away with its line', () => {
    const { text } = edited({ kind: 'change-agent', id: 'bruno-exemple', changes: { until: null } });
    expect(difference(text)).toEqual([['    until: 2030-12-31'], []]);
  });

  it('adds a person at the end and removes one with all their lines', () => {
    const agent = { id: 'emile-exemple', name: 'Émile Exemple', email: 'emile@exemple.example' };
    const { text } = edited({ kind: 'add-agent', agent });
    expect(text).toBe(
      `${EXAMPLE_AGENTS}  - id: emile-exemple\n    name: Émile Exemple\n    email: emile@exemple.example\n`,
    );
    expect(edited({ kind: 'remove-agent', id: 'emile-exemple' }, text).text).toBe(EXAMPLE_AGENTS);
  });

  it('adds, renames and removes a service', () => {
    const { text } = edited({ kind: 'add-service', service: { id: 'tourisme', name: 'Tourisme' } });
    expect(difference(text)).toEqual([[], ['  - id: tourisme', '    name: Tourisme']]);
    const renamed = edited({ kind: 'rename-service', id: 'tourisme', name: 'Tourisme et fêtes' }, text);
    expect(difference(renamed.text, text)).toEqual([['    name: Tourisme'], ['    name: Tourisme et fêtes']]);
    expect(edited({ kind: 'remove-service', id: 'tourisme' }, text).text).toBe(EXAMPLE_AGENTS);
    expect(refusal({ kind: 'remove-service', id: 'culture' })).toBe('service-in-use');
    const adviserOnly = text.replace('services: [urbanisme]', 'services: [tourisme]');
    expect(refusal({ kind: 'remove-service', id: 'tourisme' }, adviserOnly)).toBe('service-in-use');
  });

  it('says whose sessions must end', () => {
    expect(edited({ kind: 'change-agent', id: 'bruno-exemple', changes: { active: false } }).closed).toEqual([
      'bruno-exemple',
    ]);
    expect(edited({ kind: 'remove-agent', id: 'dana-exemple' }).closed).toEqual(['dana-exemple']);
    expect(edited({ kind: 'change-agent', id: 'dana-exemple', changes: { name: 'Dana' } }).closed).toEqual([]);
  });

  it('never leaves a commune without an administrator', () => {
    const stranger = personIdSchema.parse('chloe-exemple');
    expect(refusal({ kind: 'remove-agent', id: 'alice-exemple' }, EXAMPLE_AGENTS, stranger)).toBe('last-administrator');
    const expiry = { kind: 'change-agent', id: 'alice-exemple', changes: { until: '2026-03-01' } };
    expect(refusal(expiry, EXAMPLE_AGENTS, stranger)).toBe('last-administrator');
  });

  it('lets no administrator take their own administration away, even when another one remains', () => {
    const roles = { content: [{ role: 'administration' }] };
    const { text } = edited({ kind: 'change-agent', id: 'chloe-exemple', changes: { roles } });
    for (const command of [
      { kind: 'change-agent', id: 'alice-exemple', changes: { roles: { content: [{ role: 'redaction' }] } } },
      { kind: 'change-agent', id: 'alice-exemple', changes: { active: false } },
      { kind: 'remove-agent', id: 'alice-exemple' },
    ])
      expect(refusal(command, text)).toBe('own-administration');
    expect(edit({ kind: 'remove-agent', id: 'alice-exemple' }, text, personIdSchema.parse('chloe-exemple')).ok).toBe(
      true,
    );
  });

  it('refuses what would make the directory wrong', () => {
    const double = { id: 'autre', name: 'Autre', email: 'bruno@exemple.example' };
    expect(refusal({ kind: 'add-agent', agent: double })).toBe('invalid-change');
    expect(refusal({ kind: 'change-agent', id: 'bruno-exemple', changes: { services: ['absent'] } })).toBe(
      'invalid-change',
    );
    expect(refusal({ kind: 'change-agent', id: 'absent', changes: { name: 'X' } })).toBe('unknown-agent');
    expect(refusal({ kind: 'change-agent', id: 'bruno-exemple', changes: { name: 'Bruno Exemple' } })).toBe(
      'nothing-changed',
    );
    expect(refusal({ kind: 'add-service', service: { id: 'x', name: 'X' } }, 'agents: [')).toBe('unreadable-directory');
  });

  it('keeps every line of the persons it does not concern, whatever is written', () => {
    const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((name) => isWritable(name));
    fc.assert(
      fc.property(text, fc.boolean(), (name, closes) => {
        const changes = { name, ...(closes ? { active: false } : {}) };
        const command: AgentsCommand = { kind: 'change-agent', id: personIdSchema.parse('chloe-exemple'), changes };
        const result = editAgents({ text: EXAMPLE_AGENTS, file: 'agents.yaml' }, command, alice, today);
        if (!result.ok) throw new Error(JSON.stringify(result.refusal));
        expect(result.value.agents.agents[2]?.name).toBe(name.trim());
        const [removed] = difference(result.value.text);
        expect(removed?.every((line) => line === '    name: Chloé Exemple')).toBe(true);
      }),
    );
  });
});

function isWritable(name: string): boolean {
  return (
    agentsCommandSchema.safeParse({ kind: 'change-agent', id: 'a', changes: { name } }).success && !/\p{C}/u.test(name)
  );
}
