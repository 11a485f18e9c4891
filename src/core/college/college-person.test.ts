import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { readAgents } from '../identity/agents-file.ts';
import { EXAMPLE_AGENTS } from '../identity/example-agents.ts';
import { collegePeople, collegePerson } from './college-person.ts';

const today = calendarDaySchema.parse('2026-03-02');
const { agents, problems } = readAgents(EXAMPLE_AGENTS, 'agents.yaml', today);
if (agents === undefined) throw new Error(JSON.stringify(problems));
const directory = agents;
const agent = (id: string) => {
  const found = directory.agents.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is no example agent.`);
  return found;
};

describe('an agent before the assemblies', () => {
  it('has the grants of the directory, and answers for the minutes as directeur général', () => {
    const dana = collegePerson(agent('dana-exemple'), today);
    expect(dana.isDirectorGeneral).toBe(true);
    expect(dana.grants).toContainEqual({ role: 'reviewer', level: 'direction-generale' });
    expect(collegePerson(agent('alice-exemple'), today)).toMatchObject({
      isDirectorGeneral: false,
      services: ['population'],
      grants: [{ role: 'member', assemblies: ['college', 'conseil'] }],
    });
  });

  it('is directeur général only between the dates of the function', () => {
    const college = { functions: [{ function: 'directorGeneral' as const, from: today, until: today }] };
    const on = (day: string) =>
      collegePerson({ ...agent('dana-exemple'), roles: { college } }, calendarDaySchema.parse(day)).isDirectorGeneral;
    expect([on('2026-03-01'), on('2026-03-02'), on('2026-03-03')]).toEqual([false, true, false]);
  });

  it('counts among those who act as long as the account opens', () => {
    const ids = (day: string) => collegePeople(directory, calendarDaySchema.parse(day)).map(({ id }) => id);
    expect(ids('2030-12-31')).toContain('bruno-exemple');
    expect(ids('2031-01-01')).not.toContain('bruno-exemple');
  });

  it('who holds nothing for the assemblies is not counted', () => {
    const quiet = { ...agent('alice-exemple'), roles: { content: [{ role: 'administration' as const }] } };
    expect(collegePeople({ agents: [quiet] }, today)).toEqual([]);
  });
});
