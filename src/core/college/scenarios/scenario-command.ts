import type { z } from 'zod';
import { checkRecord } from '../../content/read-record.ts';
import { accept, type Result, refuse } from '../../shared/result.ts';
import { agendaCommandSchema } from '../agenda/agenda-command.ts';
import type { CollegeCommand } from '../decide.ts';
import { itemCommandSchema } from '../items/item-command.ts';
import { opinionCommandSchema } from '../opinions/opinion-command.ts';
import { mandateCommandSchema } from '../sittings/mandate-command.ts';
import { sittingCommandSchema } from '../sittings/sitting-command.ts';
import type { Difference } from './find-differences.ts';
import { type Names, resolveNames, unknownNames } from './names.ts';
import type { ScenarioStep } from './scenario.ts';

/** The command that a step asks, its nicknames resolved; the difference says which field is no such command's. */
export function readScenarioCommand(
  { domaine, demande }: ScenarioStep,
  names: Names,
): Result<CollegeCommand, Difference> {
  const [unknown] = unknownNames(demande, names);
  if (unknown !== undefined) {
    const known = [...names.keys()].map((name) => `$${name}`).join(', ');
    return refuse({ path: 'demande', expected: `un nom donné plus haut\u00A0: ${known}`, found: unknown });
  }
  const written = resolveNames(demande, names);
  switch (domaine) {
    case 'point':
      return read('item', itemCommandSchema, written);
    case 'avis':
      return read('opinion', opinionCommandSchema, written);
    case 'ordre':
      return read('agenda', agendaCommandSchema, written);
    case 'seance':
      return read('sitting', sittingCommandSchema, written);
    case 'mandat':
      return read('mandate', mandateCommandSchema, written);
  }
}

function read<Area extends CollegeCommand['area']>(
  area: Area,
  schema: z.ZodType<Extract<CollegeCommand, { area: Area }>['command']>,
  written: unknown,
): Result<CollegeCommand, Difference> {
  const { data, problems } = checkRecord(schema, written, () => ({ file: '', line: 0 }));
  // The schema of that area read the command.
  if (data !== undefined) return accept({ area, command: data } as CollegeCommand);
  const [problem] = problems;
  const path = ['demande', problem?.field ?? ''].filter(Boolean).join('.');
  return refuse({ path, expected: problem?.remedy, found: problem?.message });
}
