import { evolve } from '../event.ts';
import { decideItem } from '../items/decide-item.ts';
import type { Item } from '../items/item.ts';
import { type ItemCommand, itemCommandSchema } from '../items/item-command.ts';
import type { ItemEvent } from '../items/item-event.ts';
import type { CollegePerson } from '../person.ts';
import type { CollegeRefusal } from '../refusal.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { contextOf } from './example-desk.ts';

type Distribute<Command> = Command extends unknown ? { readonly [Key in keyof Command]: unknown } : never;
/** A command as a test writes it: plain texts where the command has branded ones. */
export type WrittenCommand = Distribute<ItemCommand> & { readonly kind: ItemCommand['kind'] };

/** What came of a command: the state after it and its events, or its refusal. */
export interface Act {
  readonly state: CollegeState;
  readonly events: readonly ItemEvent[];
  /** `ok`, or the code of the refusal. */
  readonly answer: string;
  readonly refusal?: CollegeRefusal | undefined;
}

/** Does one command on behalf of someone, through the schema by which commands come in. */
export function act(
  state: CollegeState,
  by: CollegePerson,
  command: WrittenCommand,
  changes: Partial<CollegeContext> = {},
): Act {
  const decided = decideItem(state, itemCommandSchema.parse(command), contextOf(by, changes));
  return decided.ok
    ? { state: evolve(state, decided.value), events: decided.value, answer: 'ok' }
    : { state, events: [], answer: decided.refusal.code, refusal: decided.refusal };
}

/** The item of that name in a state; a test that asks for one that is not there is wrong. */
export function itemIn({ items }: CollegeState, name: string): Item {
  const found = [...items.values()].find(({ id }) => id.endsWith(`-${name}`));
  if (found === undefined) throw new Error(`Aucun point « ${name} » dans cet exemple.`);
  return found;
}

export function sittingIn({ sittings }: CollegeState, id: string): Sitting {
  const found = [...sittings.values()].find((sitting) => sitting.id === id);
  if (found === undefined) throw new Error(`Aucune séance « ${id} » dans cet exemple.`);
  return found;
}
