import { type AssemblySettings, assemblySettingsSchema } from '../settings/assembly-settings.ts';
import { OPTIONAL_FIELDS } from '../settings/item-field-settings.ts';
import { EXAMPLE_ANNEX_TYPES, EXAMPLE_FUNCTIONS, EXAMPLE_NOTICES, EXAMPLE_OPINIONS } from './example-parts.ts';

/** A college for tests: three validation levels of which the last is off, ordered by list type then service. */
export const EXAMPLE_COLLEGE: AssemblySettings = assemblySettingsSchema.parse({
  name: 'Collège communal',
  atName: 'au Collège communal',
  lawOf: 'college',
  public: false,
  organisation: 'commune',
  fields: { used: [...OPTIONAL_FIELDS], required: ['category'], privacyByDefault: 'closed' },
  categories: {
    'affaires-generales': { label: 'Affaires générales', enabled: true, becomes: { conseil: 'affaires-generales' } },
    finances: { label: 'Finances', enabled: true, becomes: { conseil: 'finances' } },
    'marches-publics': { label: 'Marchés publics', enabled: true, becomes: { conseil: 'marches-publics' } },
    personnel: { label: 'Personnel', enabled: true, services: ['personnel'], becomes: { conseil: 'personnel' } },
    travaux: { label: 'Travaux', enabled: true, becomes: { conseil: 'travaux' } },
    urbanisme: { label: 'Urbanisme', enabled: true, services: ['urbanisme'], becomes: { conseil: 'urbanisme' } },
    divers: { label: 'Divers', enabled: false },
  },
  classifiers: {
    'patrimoine-communal': { label: 'Patrimoine communal', enabled: true },
    'voirie-communale': { label: 'Voirie communale', enabled: true },
  },
  labels: {
    budget: { label: 'Budget', personal: false },
    'a-relire': { label: 'À relire', personal: true },
  },
  listTypes: {
    normal: { label: 'Point normal', kind: 'normal' },
    tardif: { label: 'Point tardif', kind: 'late' },
    communication: { label: 'Communication', kind: 'custom' },
  },
  committees: { finances: { label: 'Commission des finances', enabled: true } },
  levels: {
    'chef-de-service': {
      label: 'Chef de service',
      forward: 'Proposer au chef de service',
      back: 'Renvoyer au chef de service',
      shortcut: true,
      edits: true,
      enabled: true,
    },
    'direction-generale': {
      label: 'Direction générale',
      forward: 'Proposer à la direction générale',
      back: 'Renvoyer à la direction générale',
      shortcut: false,
      edits: true,
      enabled: true,
    },
    cabinet: {
      label: 'Cabinet',
      forward: 'Proposer au cabinet',
      back: 'Renvoyer au cabinet',
      shortcut: true,
      edits: false,
      enabled: false,
    },
  },
  outcomes: [
    'accepted',
    'acceptedModified',
    'refused',
    'postponed',
    'postponedToNext',
    'withdrawn',
    'notApplicable',
    'noted',
    'transferred',
    'decidedOutOfSitting',
  ],
  returns: ['plain', 'lastLevel', 'allLevels'],
  insertion: {
    rules: [{ by: 'listType', types: ['normal', 'tardif'] }, { by: 'proposingService' }],
    serviceOrder: ['direction-generale', 'secretariat', 'direction-financiere', 'travaux', 'urbanisme'],
  },
  numbering: { reference: 'COL/{date}-{number}', sittingsRestartYearly: true, itemsRestartYearly: true },
  annexTypes: EXAMPLE_ANNEX_TYPES,
  opinions: EXAMPLE_OPINIONS,
  sittings: {
    freezes: true,
    usualPlace: 'Salle du Collège',
    usualTime: '09:00',
    deadlines: {
      validation: { label: 'Validation des points', daysBefore: 5, time: '09:30' },
      gel: { label: 'Gel de l’ordre du jour', daysBefore: 3, time: '12:00' },
    },
    functions: EXAMPLE_FUNCTIONS,
    publicVotes: 'byName',
    voteRequired: false,
    proxies: false,
  },
  sending: {
    targets: [
      {
        to: 'conseil',
        from: ['validated', 'presented', 'decided'],
        automaticOn: ['accepted', 'acceptedModified'],
        opinions: ['directeur-financier'],
        annexes: true,
        urgentAllowed: true,
      },
    ],
  },
  visibility: {
    hideDecisionsUntilClosed: true,
    membersSeeFrom: 'presented',
    confidentialAnnexes: ['member', 'adviser'],
    copiesSeeFrom: 'validated',
  },
  notices: EXAMPLE_NOTICES,
  recurring: {
    'proces-verbal': {
      title: 'Procès-verbal de la séance précédente : approbation',
      category: 'affaires-generales',
      proposingService: 'secretariat',
      decision: 'D’approuver le procès-verbal de la séance précédente.',
      when: 'planned',
      enabled: true,
    },
  },
  templates: {
    'arrete-de-police': {
      title: 'Ordonnance temporaire de police : [rue], du [date] au [date]',
      category: 'travaux',
      folder: 'Travaux/Voirie',
      decision: 'Article 1er. La circulation est réglée comme suit : […].',
      services: ['travaux'],
    },
  },
});
