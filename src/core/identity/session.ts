import { z } from 'zod';

/** SHA-256 of the token that the cookie carries, in hexadecimal: who reads the store can't make a cookie of it. */
export const sessionIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'SessionId'>();
export type SessionId = z.infer<typeof sessionIdSchema>;
