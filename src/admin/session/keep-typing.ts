/** What someone typed and has not saved. */
export interface UnsavedText {
  readonly collection: string;
  readonly id: string;
  /** The whole file, as it would be saved. */
  readonly text: string;
  /** What the file held when it was opened. */
  readonly base: string;
}

/** Keeps what was typed on the server, for its author alone. @returns whether it is kept */
export async function keepTyping({ collection, id, text, base }: UnsavedText, csrf: string): Promise<boolean> {
  const response = await fetch(`/espace/brouillon/${collection}/${id.replaceAll('/', '~')}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'X-Perron-Csrf': csrf },
    body: JSON.stringify({ text, base }),
  }).catch(() => undefined);
  return response?.ok === true;
}
