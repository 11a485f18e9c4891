import { z } from 'zod';
import { line } from '../../content/fields/text.ts';
import { assemblyIdSchema, serviceIdSchema } from '../ids.ts';
import { closuresSchema } from './legal-settings.ts';

/** `college/general.yaml`: which assemblies are in use, the services' names, and the days off. */
export const generalSettingsSchema = z.strictObject({
  assemblies: z.array(assemblyIdSchema).min(1, 'au moins une assemblée').meta({ title: 'Assemblées en service' }),
  /** Names for services that the directory does not hold (any more); the directory's own services come first. */
  services: z
    .record(serviceIdSchema, z.strictObject({ name: line('Nom du service', 80), active: z.boolean() }))
    .meta({ title: 'Services' }),
  closures: closuresSchema.meta({ title: 'Jours de fermeture' }),
});
export type GeneralSettings = z.infer<typeof generalSettingsSchema>;
