import type { Context } from 'hono';
import { z } from 'zod';
import type { FormValues } from '../../core/forms/citizen-form.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';

/**
 * What a form or a script sent: URL-encoded as browsers do, or JSON with texts or lists of texts.
 *
 * @returns refusal `unreadable` for anything else
 */
export async function readSent(context: Context): Promise<Result<FormValues, { readonly code: 'unreadable' }>> {
  const type = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const text = await context.req.text();
  if (type === 'application/x-www-form-urlencoded') return readPairs([...new URLSearchParams(text)]);
  if (type !== 'application/json') return refuse({ code: 'unreadable' });
  const read = sentSchema.safeParse(parseJson(text));
  if (!read.success) return refuse({ code: 'unreadable' });
  return readPairs(Object.entries(read.data).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
}

function readPairs(pairs: readonly (readonly string[])[]): Result<FormValues, { readonly code: 'unreadable' }> {
  if (pairs.length > MOST_FIELDS) return refuse({ code: 'unreadable' });
  const values = new Map<string, string[]>();
  for (const [name = '', value = ''] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  return accept(Object.fromEntries(values));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const sentSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const MOST_FIELDS = 100;
