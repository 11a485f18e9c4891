import type { Moment } from '../../core/calendar/moment.ts';
import type { MailAddress } from '../../core/mail/mail.ts';
import type { CommuneDatabase } from '../commune-database.ts';
import type { PublishedSites } from '../ports.ts';
import type { RateLimitStore } from '../rate-limit-store.ts';

/** What answering citizens needs of the outside world, for one commune. */
export interface CitizenPorts {
  readonly commune: { readonly slug: string; readonly name: string };
  /** Of the public site, for instance `https://www.exemple.example`. */
  readonly origin: string;
  readonly database: CommuneDatabase;
  readonly published: PublishedSites;
  readonly limits: RateLimitStore;
  /** Who the commune's mail comes from. */
  readonly sender: MailAddress;
  /** Signs forms: 32 random bytes at least, the same for every process of the installation. */
  readonly formKey: Uint8Array<ArrayBuffer>;
  readonly now: () => Moment;
  /** From a source fit for secrets. */
  readonly randomBytes: (count: number) => Uint8Array;
}
