import { contentStoreContract } from './content-store.contract.ts';
import { memoryStore } from './memory-store.ts';

contentStoreContract('in memory', { open: async () => memoryStore(), joinsDraftHistory: true, keepsMoments: true });
