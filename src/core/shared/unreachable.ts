/** Closes a `switch`: a variant that nobody handles does not compile. */
export function unreachable(value: never): never {
  throw new Error(`Variante non traitée : ${JSON.stringify(value)}`);
}
