import type { z } from 'zod';
import { accept, type Result, refuse } from '../../shared/result.ts';
import { agendaCommandSchema } from '../agenda/agenda-command.ts';
import type { CollegeCommand } from '../decide.ts';
import { itemCommandSchema } from '../items/item-command.ts';
import { opinionCommandSchema } from '../opinions/opinion-command.ts';
import { mandateCommandSchema } from '../sittings/mandate-command.ts';
import { sittingCommandSchema } from '../sittings/sitting-command.ts';
import type { Difference } from './find-differences.ts';
import { type Names, resolveNames } from './names.ts';
import type { ScenarioStep } from './scenario.ts';

/** The command that a step asks, its nicknames resolved; the difference says which field is no such command's. */
export function readScenarioCommand(
  { domaine, demande }: ScenarioStep,
  names: Names,
): Result<CollegeCommand, Difference> {
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
  const parsed = schema.safeParse(written);
  // The schema of that area read the command.
  if (parsed.success) return accept({ area, command: parsed.data } as CollegeCommand);
  const [issue] = parsed.error.issues;
  const path = ['demande', ...(issue?.path ?? [])].map(String).join('.');
  return refuse({ path, expected: issue?.message ?? 'une demande connue', found: written });
}
