import { z } from 'zod';

/**
 * `pattern` of a reference: text with `{year}`, `{month}`, `{day}` of the sitting, `{date}` (YYYYMMDD), `{number}` of
 * the item on the agenda, `{global}` in the year, `{sitting}` number, `{category}` and `{service}` ids in capitals.
 */
export const numberingSchema = z.strictObject({
  reference: z
    .string()
    .regex(
      /^(?:[^{}]|\{(?:year|month|day|date|number|global|sitting|category|service)\})+$/,
      'un motif comme « COL/{date}-{number} »',
    )
    .refine((pattern) => pattern.includes('{number}') || pattern.includes('{global}'), {
      error: 'un motif qui contient « {number} » ou « {global} », sans quoi deux points auraient la même référence',
    })
    .meta({ title: 'Référence' }),
  /** Sitting numbers begin again at 1 on 1 January. */
  sittingsRestartYearly: z.boolean(),
  /** Global item numbers begin again at 1 on 1 January. */
  itemsRestartYearly: z.boolean(),
});
