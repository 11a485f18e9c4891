import { formatEuros } from '../shared/french-number.ts';
import type { Channel, Price, Procedure } from './collections/procedures.ts';
import { PUBLIC_LEVELS } from './taxonomy.ts';

const SENTENCES = new Intl.Segmenter('fr', { granularity: 'sentence' });

/** One line of the summary of a procedure. */
export interface ProcedureFact {
  readonly term: string;
  readonly text: string;
  readonly note?: string;
}

/** What a citizen wants to know first: for whom, how much, how long, who decides. */
export function procedureFacts(procedure: Procedure): readonly ProcedureFact[] {
  return [
    { term: 'Pour qui', ...headline(procedure.who) },
    { term: 'Prix', ...priceText(procedure.price) },
    { term: 'Délai', ...headline(procedure.delay) },
    {
      term: 'Autorité',
      text: PUBLIC_LEVELS[procedure.level],
      ...(procedure.authority === undefined ? {} : { note: procedure.authority.name }),
    },
  ];
}

/** The first sentence speaks up, the others explain. */
function headline(text: string): { readonly text: string; readonly note?: string } {
  const [first = { segment: text }, ...others] = SENTENCES.segment(text);
  const note = others.map(({ segment }) => segment).join('');
  return { text: first.segment.trim(), ...(note === '' ? {} : { note }) };
}

/** « Gratuit », « 25,00 € », or the explanation when there is no single amount. */
export function priceText(price: Price): { readonly text: string; readonly note?: string } {
  switch (price.kind) {
    case 'free':
      return { text: 'Gratuit', ...(price.note === undefined ? {} : { note: price.note }) };
    case 'fixed':
      return { text: formatEuros(price.amount), ...(price.note === undefined ? {} : { note: price.note }) };
    case 'variable':
      return { text: 'Variable', note: price.text };
    case 'ask':
      return { text: 'À demander', note: price.text };
  }
}

/** How to do it, by channel. */
export const CHANNELS = {
  online: { label: 'En ligne', icon: 'globe' },
  counter: { label: 'Au guichet', icon: 'town-hall' },
  appointment: { label: 'Sur rendez-vous', icon: 'calendar' },
  post: { label: 'Par courrier', icon: 'email' },
  email: { label: 'Par courriel', icon: 'email' },
  phone: { label: 'Par téléphone', icon: 'phone' },
} as const satisfies Record<Channel['kind'], { label: string; icon: string }>;

/**
 * Channels in the order in which they serve a citizen: online first, and before all the service of the
 * authority that decides when it is not the commune.
 */
export function orderedChannels(procedure: Procedure): readonly Channel[] {
  const rank = Object.keys(CHANNELS);
  return procedure.channels.toSorted((a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind));
}
