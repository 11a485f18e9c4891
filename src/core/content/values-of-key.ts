/** Every text that stands under a key of a record (`src`, `to`), wherever it lies, with its field (`images.2.src`). */
export function valuesOfKey(
  value: unknown,
  key: string,
  path: readonly string[] = [],
): { readonly text: string; readonly field: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...path, name];
    return name === key && typeof inner === 'string'
      ? [{ text: inner, field: here.join('.') }]
      : valuesOfKey(inner, key, here);
  });
}
