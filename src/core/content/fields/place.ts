import { z } from 'zod';
import { line } from './text.ts';

/** WGS84, bounded to a box around Wallonia so that a swapped pair is caught. */
export const pointSchema = z
  .strictObject({
    lat: z
      .number()
      .min(49.4, 'une latitude en Wallonie (49,4 à 50,9)')
      .max(50.9, 'une latitude en Wallonie (49,4 à 50,9)')
      .meta({ title: 'Latitude' }),
    lon: z
      .number()
      .min(2.8, 'une longitude en Wallonie (2,8 à 6,5)')
      .max(6.5, 'une longitude en Wallonie (2,8 à 6,5)')
      .meta({ title: 'Longitude' }),
  })
  .meta({ title: 'Position' });
export type Point = z.infer<typeof pointSchema>;

/** Belgian postal code: four digits, 1000 to 9999. */
export const postalCodeSchema = z
  .string({ error: 'un code postal entre guillemets, par exemple « "7180" »' })
  .regex(/^[1-9]\d{3}$/, 'un code postal belge de quatre chiffres')
  .meta({ title: 'Code postal' });

export const addressSchema = z
  .strictObject({
    street: line('Rue et numéro', 120).optional(),
    postalCode: postalCodeSchema,
    locality: line('Localité', 80),
  })
  .meta({ title: 'Adresse' });
export type Address = z.infer<typeof addressSchema>;

export const phoneSchema = z
  .string()
  .regex(/^(?:\+32|0)[\d ./]{7,16}$/, 'un numéro belge comme « 064 00 00 00 »')
  .meta({ title: 'Téléphone' });

export const emailSchema = z
  .email({ error: 'une adresse de courriel comme « population@exemple.be »' })
  .meta({ title: 'Courriel' });

export const contactSchema = z
  .strictObject({
    phones: z.array(phoneSchema).optional().meta({ title: 'Téléphones' }),
    emails: z.array(emailSchema).optional().meta({ title: 'Courriels' }),
    website: z
      .url({ protocol: /^https?$/, error: 'une adresse complète qui commence par « https:// »' })
      .optional()
      .meta({ title: 'Site web' }),
  })
  .meta({ title: 'Contact' });
export type Contact = z.infer<typeof contactSchema>;
