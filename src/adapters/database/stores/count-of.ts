/** How many rows a removal or a change touched. */
export async function countOf(change: {
  executeTakeFirst(): Promise<{ readonly numDeletedRows: bigint } | { readonly numUpdatedRows: bigint } | undefined>;
}): Promise<number> {
  const result = await change.executeTakeFirst();
  if (result === undefined) return 0;
  return Number('numDeletedRows' in result ? result.numDeletedRows : result.numUpdatedRows);
}
