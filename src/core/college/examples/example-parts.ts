import type { z } from 'zod';
import type { assemblySettingsSchema } from '../settings/assembly-settings.ts';
import { NOTICE_KINDS, type NoticeKind } from '../settings/notice-settings.ts';

type Written = z.input<typeof assemblySettingsSchema>;

/** The parts that the example college and the example council share. */
export const EXAMPLE_ANNEX_TYPES: Written['annexTypes'] = {
  annexe: annexType('Annexe', 'item', { becomes: { conseil: 'annexe' } }),
  'cahier-des-charges': annexType('Cahier des charges', 'item', { becomes: { conseil: 'cahier-des-charges' } }),
  'deliberation-a-signer': annexType('Délibération à signer', 'item', {
    toSign: true,
    becomes: { conseil: 'deliberation-a-signer' },
  }),
  'annexe-avis': annexType('Annexe à un avis', 'opinion', {
    confidentialByDefault: true,
    becomes: { conseil: 'annexe-avis' },
  }),
  'annexe-seance': annexType('Annexe de séance', 'sitting', {}),
  /** Without an equivalent at the council. */
  'note-interne': annexType('Note interne', 'item', { confidentialByDefault: true }),
};

function annexType(label: string, to: 'item' | 'opinion' | 'sitting', more: object) {
  return { label, to, confidentialByDefault: false, toSign: false, signed: false, publishable: false, ...more };
}

export const EXAMPLE_OPINIONS: Written['opinions'] = {
  rules: {
    'directeur-financier': {
      label: 'Avis de légalité du directeur financier',
      adviser: 'direction-financiere',
      automatic: { amountFrom: 'legalityOpinion.threshold' },
      mandatory: true,
      askable: true,
      ownInitiative: true,
      delays: [
        delay('10 jours ouvrables', { days: 10, legal: 'legalityOpinion.workingDays', alertDays: 3 }),
        delay('5 jours ouvrables, en urgence', {
          days: 5,
          legal: 'legalityOpinion.urgentWorkingDays',
          reasoned: true,
          alertDays: 2,
        }),
        delay('20 jours ouvrables', { days: 20, reasoned: true, alertDays: 4 }),
      ],
      defaultDelay: 0,
    },
    urbanisme: {
      label: 'Avis du service Urbanisme',
      adviser: 'urbanisme',
      mandatory: false,
      askable: true,
      ownInitiative: false,
      delays: [{ ...delay('15 jours', { days: 15, alertDays: 3 }), unit: 'calendarDays' }],
      defaultDelay: 0,
    },
  },
  giveStages: ['review:chef-de-service', 'review:direction-generale', 'validated', 'presented'],
  noEndOn: [5, 6],
  resetOn: ['toAuthor'],
  invalidateOnChange: true,
  hiddenWhileDrafting: true,
};

function delay(label: string, more: { days: number; alertDays: number; legal?: DelayLaw; reasoned?: boolean }) {
  return { unit: 'workingDays' as const, label, reasoned: false, ...more };
}
type DelayLaw = 'legalityOpinion.workingDays' | 'legalityOpinion.urgentWorkingDays';

const voter = { votes: true, chairs: false, signs: false };
export const EXAMPLE_FUNCTIONS: Written['sittings']['functions'] = {
  bourgmestre: {
    ...forms('Bourgmestre', 'Bourgmestre', 'Bourgmestres'),
    votes: true,
    chairs: true,
    signs: true,
    unique: true,
  },
  echevin: { ...forms('Échevin', 'Échevine', 'Échevins'), ...voter },
  'president-cpas': {
    ...forms('Président du CPAS', 'Présidente du CPAS', 'Présidents du CPAS'),
    ...voter,
    unique: true,
  },
  'directeur-general': {
    ...forms('Directeur général', 'Directrice générale', 'Directeurs généraux'),
    votes: false,
    chairs: false,
    signs: true,
    unique: true,
  },
};
export const EXAMPLE_COUNCIL_FUNCTIONS: Written['sittings']['functions'] = {
  ...EXAMPLE_FUNCTIONS,
  conseiller: { ...forms('Conseiller communal', 'Conseillère communale', 'Conseillers communaux'), ...voter },
};

function forms(masculine: string, feminine: string, plural: string) {
  return { masculine, feminine, plural, acting: `${masculine} f.f.`, actingFeminine: `${feminine} f.f.` };
}

const RECEIVERS: Record<NoticeKind, Written['notices'][number]['to']> = {
  toValidate: ['nextLevel'],
  opinionAsked: ['adviser'],
  opinionGiven: ['author'],
  opinionNearlyExpired: ['adviser'],
  opinionExpired: ['author', 'secretariat'],
  returned: ['author'],
  presented: ['author'],
  late: ['secretariat'],
  postponed: ['author', 'proposingService'],
  decided: ['author'],
  copiedIn: ['copyServices'],
  arrived: ['secretariat'],
  followUpAsked: ['proposingService'],
  sittingFrozen: ['members'],
  minutesAvailable: ['members'],
};
// The registry is a literal, so its keys are exactly the kinds.
export const EXAMPLE_NOTICES: Written['notices'] = (Object.keys(NOTICE_KINDS) as NoticeKind[]).map((kind) => ({
  kind,
  to: RECEIVERS[kind],
  mail: kind !== 'decided',
}));
