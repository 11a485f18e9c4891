import { z } from 'zod';

/** What browsers send, with bounds far above real answers; what the verification does not read is left aside. */
const base64url = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[\w-]+$/);

const common = {
  id: base64url(1_400),
  rawId: base64url(1_400),
  type: z.literal('public-key'),
  /** Read by the library's types only. */
  clientExtensionResults: z.object({}).default({}),
};

/** @see https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson */
export const registrationAnswerSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url(8_000),
    attestationObject: base64url(40_000),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .optional(),
  }),
});

/** @see https://www.w3.org/TR/webauthn-3/#dictdef-authenticationresponsejson */
export const authenticationAnswerSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url(8_000),
    authenticatorData: base64url(8_000),
    signature: base64url(12_000),
    userHandle: base64url(100).optional(),
  }),
});
