import { z } from 'zod';
import { entryIdSchema } from '../content/fields/text.ts';

const recordId = (kind: string) =>
  z.string().regex(/^\d{8}-[a-z0-9]{4,26}$/, `l’identifiant d’${kind}, comme « 20260302-k3f9x2 »`);

/** Names an item for ever: the day on which it was made, then letters drawn at random. */
export const itemIdSchema = recordId('un point').brand<'ItemId'>();
export type ItemId = z.infer<typeof itemIdSchema>;

/** Names a sitting for ever, even if its date changes. */
export const sittingIdSchema = recordId('une séance').brand<'SittingId'>();
export type SittingId = z.infer<typeof sittingIdSchema>;

export const annexIdSchema = recordId('une annexe').brand<'AnnexId'>();
export type AnnexId = z.infer<typeof annexIdSchema>;

/** Names a mandate, for instance `bourgmestre-2024`. */
export const mandateIdSchema = entryIdSchema.brand<'MandateId'>();
export type MandateId = z.infer<typeof mandateIdSchema>;

/** A proxy or a replacement. */
export const standInIdSchema = recordId('une procuration').brand<'StandInId'>();
export type StandInId = z.infer<typeof standInIdSchema>;

/** Names of what a commune's settings declare: assemblies, validation levels, categories, adviser rules… */
export const settingIdSchema = entryIdSchema.brand<'SettingId'>();
export type SettingId = z.infer<typeof settingIdSchema>;

/** `college`, `conseil`, or another assembly that the commune declares. */
export const assemblyIdSchema = entryIdSchema.brand<'AssemblyId'>();
export type AssemblyId = z.infer<typeof assemblyIdSchema>;

/** A service of the commune's directory (`agents.yaml`). */
export const serviceIdSchema = entryIdSchema.brand<'ServiceId'>();
export type ServiceId = z.infer<typeof serviceIdSchema>;
