import { categorySlug } from '../directory-groups.ts';
import type { Entry, LoadedCommune, UnreadEntry } from '../loaded-commune.ts';
import type { Problem } from '../problem.ts';
import { COLLECTION_NAMES } from '../registry.ts';
import { TEMPLATE_ADDRESSES } from '../template-addresses.ts';

/**
 * Every address of the site, and the entries that fight over one.
 *
 * @param unread entries whose own fault is told elsewhere: links to them are not broken links; hidden ones have no page
 */
export function checkAddresses(
  commune: LoadedCommune,
  unread: readonly UnreadEntry[],
): { readonly addresses: ReadonlySet<string>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const owners = new Map<string, Entry>();
  const addresses = new Set(TEMPLATE_ADDRESSES);

  for (const name of COLLECTION_NAMES) {
    for (const entry of commune.entries[name] as readonly Entry[]) {
      if (entry.address === undefined) continue;
      const owner = owners.get(entry.address);
      const taken = whoseAddress(entry.address, owner);
      if (taken === undefined) {
        owners.set(entry.address, entry);
        addresses.add(entry.address);
      } else {
        problems.push({
          severity: 'error',
          code: 'duplicate-address',
          file: entry.file,
          message: `L’adresse « ${entry.address} » est déjà prise par ${taken}.`,
          remedy: 'Renommez ce fichier.',
        });
      }
      for (const extra of derivedAddresses(entry)) addresses.add(extra);
    }
  }
  for (const { address, reason } of unread) if (address !== undefined && reason === 'broken') addresses.add(address);
  for (const path of commune.media.keys()) addresses.add(`/${path}`);
  return { addresses, problems };
}

/** Answered by the server, or holding the files that the build makes. */
const RESERVED = /^\/(?:admin|espace|api|healthz|pagefind|media|files|apercu-des-composants)\//;

function whoseAddress(address: string, owner: Entry | undefined): string | undefined {
  if (owner !== undefined) return `« ${owner.file} »`;
  if (RESERVED.test(address)) return 'le logiciel lui-même';
  return TEMPLATE_ADDRESSES.includes(address) ? 'une page du modèle' : undefined;
}

/** Steps of a guide, calendar file of an event, card of a directory entry, list of a category that has an entry. */
function derivedAddresses(entry: Entry): string[] {
  // Narrowing by `collection` does not reach `data` in a plain union: the registry ties them.
  switch (entry.collection) {
    case 'guides':
      return (entry as Entry<'guides'>).data.steps.map((step) => `${entry.address}${step.id}/`);
    case 'news':
      return [`/actualites/rubrique/${(entry as Entry<'news'>).data.category}/`];
    case 'events':
      return [`/agenda/${entry.id}.ics`, `/agenda/rubrique/${(entry as Entry<'events'>).data.category}/`];
    case 'directory':
      return [
        `/annuaire/${entry.id}.vcf`,
        ...(entry as Entry<'directory'>).data.categories.map((key) => `/annuaire/rubrique/${categorySlug(key)}/`),
      ];
    default:
      return [];
  }
}
