import type { AnnouncedStore, SubscriptionStore } from '../../../app/subscriptions/subscription-store.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { aloneInMemory, type MemoryTables, sortBy } from './memory-tables.ts';

export function subscriptionsInMemory({ read, write }: UnitOfWork<MemoryTables> = aloneInMemory()): SubscriptionStore {
  return {
    keep: (subscription) =>
      write(async ({ subscriptions }) => {
        const before = [...subscriptions.values()].find(({ email }) => email === subscription.email);
        const secret = before?.secret ?? subscription.secret;
        subscriptions.set(secret, structuredClone({ ...subscription, secret }));
      }),
    find: (secret) => read(async ({ subscriptions }) => structuredClone(subscriptions.get(secret))),
    change: (secret, choices) =>
      write(async ({ subscriptions }) => {
        const before = subscriptions.get(secret);
        if (before === undefined) return false;
        subscriptions.set(secret, structuredClone({ ...before, choices }));
        return true;
      }),
    remove: (secret) => write(async ({ subscriptions }) => subscriptions.delete(secret)),
    listAfter: (secret, limit) =>
      read(async ({ subscriptions }) =>
        structuredClone(
          sortBy(subscriptions.values(), (one) => one.secret)
            .filter((one) => one.secret > secret)
            .slice(0, limit),
        ),
      ),
    count: () => read(async ({ subscriptions }) => subscriptions.size),
  };
}

export function announcedInMemory({ write }: UnitOfWork<MemoryTables> = aloneInMemory()): AnnouncedStore {
  return {
    markNew: (keys, at) =>
      write(async ({ announced }) => {
        const added = [...new Set(keys)].filter((key) => !announced.has(key));
        for (const key of added) announced.set(key, at);
        return added;
      }),
  };
}
