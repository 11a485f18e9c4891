import { z } from 'zod';
import type { CommuneConfig } from '../commune/commune-config.ts';
import type { DirectoryEntry } from '../content/collections/directory.ts';
import { emailSchema } from '../content/fields/place.ts';
import { entryIdSchema } from '../content/fields/text.ts';
import type { Item } from '../content/upcoming.ts';

/** To whom the contact form writes; made with the site, so that the form and its answer know the same services. */
export const recipientsSchema = z.strictObject({
  recipients: z.array(z.strictObject({ id: entryIdSchema, name: z.string().min(1), email: emailSchema })),
});
export type Recipient = z.infer<typeof recipientsSchema>['recipients'][number];

/** Place of the list in a built site. */
export const RECIPIENTS_FILE = ['contact', 'destinataires.json'] as const;

/** The town hall, then each service that has published an e-mail address, by name. */
export function listRecipients(
  { townHall }: Pick<CommuneConfig, 'townHall'>,
  directory: readonly Item<DirectoryEntry>[],
): readonly Recipient[] {
  const general = townHall.contact?.emails?.[0];
  const services = directory.flatMap(({ id, data }) => {
    const email = data.kind === 'service' ? data.contact?.emails?.[0] : undefined;
    return email === undefined ? [] : [{ id, name: data.title, email }];
  });
  return [
    ...(general === undefined ? [] : [{ id: TOWN_HALL, name: townHall.name, email: general }]),
    ...services.toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
  ];
}

/** Not the id of any entry that is a service. */
const TOWN_HALL = 'maison-communale';
