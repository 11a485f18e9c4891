import { assemblyIdSchema } from '../ids.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import { closuresSchema } from '../settings/legal-settings.ts';
import { EXAMPLE_COLLEGE } from './example-college.ts';
import { EXAMPLE_COUNCIL } from './example-council.ts';
import { EXAMPLE_LAW } from './example-law.ts';

/** Complete and valid settings of a commune that does not exist, for tests: they don't move with the standard files. */
export const EXAMPLE_SETTINGS: CollegeSettings = {
  assemblies: new Map([
    [assemblyIdSchema.parse('college'), EXAMPLE_COLLEGE],
    [assemblyIdSchema.parse('conseil'), EXAMPLE_COUNCIL],
  ]),
  legal: EXAMPLE_LAW,
  closures: closuresSchema.parse([
    { from: '2026-12-24', to: '2026-12-31', label: 'Fermeture entre Noël et le Nouvel An' },
  ]),
  services: [
    { id: 'direction-generale', name: 'Direction générale', active: true },
    { id: 'secretariat', name: 'Secrétariat', active: true },
    { id: 'direction-financiere', name: 'Direction financière', active: true },
    { id: 'travaux', name: 'Travaux', active: true },
    { id: 'urbanisme', name: 'Urbanisme', active: true },
    { id: 'population', name: 'Population-État civil', active: true },
    { id: 'finances', name: 'Finances', active: true },
    { id: 'personnel', name: 'Personnel', active: true },
    { id: 'enseignement', name: 'Enseignement', active: true },
    { id: 'mobilite', name: 'Mobilité', active: true },
    { id: 'economat', name: 'Économat', active: false },
  ],
};
