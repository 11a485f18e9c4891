import type { Context } from 'hono';
import { z } from 'zod';
import type { DeskEnvironment } from './environment.ts';

/** What our script sends once the device has answered; the answer itself is verified elsewhere. */
const passkeyAnswerSchema = z.strictObject({
  answer: z.unknown(),
  /** Name of the device, when a passkey is made. */
  label: z.string().max(200).optional(),
  /** Where to go once signed in. */
  returnTo: z.string().max(1_000).optional(),
});

/** @returns `undefined` when the body is not what our script sends */
export async function readPasskeyAnswer(
  context: Context<DeskEnvironment>,
): Promise<z.infer<typeof passkeyAnswerSchema> | undefined> {
  if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) return undefined;
  try {
    return passkeyAnswerSchema.safeParse(await context.req.json()).data;
  } catch {
    return undefined;
  }
}
