import { type AssemblySettings, assemblySettingsSchema } from '../settings/assembly-settings.ts';
import { EXAMPLE_COLLEGE } from './example-college.ts';
import { EXAMPLE_COUNCIL_FUNCTIONS } from './example-parts.ts';

/** A council for tests: public, in the order of privacy, list type, category. */
export const EXAMPLE_COUNCIL: AssemblySettings = assemblySettingsSchema.parse({
  ...EXAMPLE_COLLEGE,
  name: 'Conseil communal',
  atName: 'au Conseil communal',
  lawOf: 'council',
  public: true,
  fields: { ...EXAMPLE_COLLEGE.fields, privacyByDefault: 'open' },
  categories: {
    'affaires-generales': { label: 'Affaires générales', enabled: true },
    finances: { label: 'Finances', enabled: true },
    'marches-publics': { label: 'Marchés publics', enabled: true },
    personnel: { label: 'Personnel', enabled: true },
    travaux: { label: 'Travaux', enabled: true },
    urbanisme: { label: 'Urbanisme', enabled: true },
  },
  listTypes: {
    normal: { label: 'Point normal', kind: 'normal' },
    urgence: { label: 'Point en urgence', kind: 'late' },
    conseiller: { label: 'Point d’un conseiller', kind: 'custom' },
  },
  insertion: {
    rules: [
      { by: 'privacy', headings: { open: 'Séance publique', closed: 'Huis clos' } },
      { by: 'listType' },
      { by: 'category' },
    ],
    serviceOrder: [],
  },
  numbering: { reference: 'CC/{date}-{number}', sittingsRestartYearly: true, itemsRestartYearly: true },
  annexTypes: Object.fromEntries(
    Object.entries(EXAMPLE_COLLEGE.annexTypes).map(([id, { becomes: _mapped, ...type }]) => [id, type]),
  ),
  sittings: {
    ...EXAMPLE_COLLEGE.sittings,
    usualPlace: 'Salle du Conseil',
    usualTime: '19:30',
    functions: EXAMPLE_COUNCIL_FUNCTIONS,
    voteRequired: true,
  },
  sending: { targets: [] },
});
