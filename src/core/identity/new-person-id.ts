import { type PersonId, personIdSchema } from './person-id.ts';

/** An identifier for a new person, made of their name; a number tells namesakes apart. @param taken those of the directory */
export function newPersonId(name: string, taken: ReadonlySet<string>): PersonId {
  const base =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 70)
      .replace(/^-+|-+$/g, '') || 'agent';
  let number = 1;
  let id = base;
  while (taken.has(id)) {
    number += 1;
    id = `${base}-${number}`;
  }
  return personIdSchema.parse(id);
}
