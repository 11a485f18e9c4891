import { samplePages } from '../../tests/browser/page-types.ts';

/** The types of page that citizens open most, by the template's page that makes them. */
const TYPES = ['index', 'demarches/[id]', 'actualites/[id]', 'annuaire/[id]', 'vie-politique/decisions/[id]'];

/** The address of the heaviest page of each of these types. */
export async function choosePages(slug: string): Promise<string[]> {
  const samples = await samplePages(slug);
  return TYPES.flatMap((type) => samples.filter((sample) => sample.type === type).map(({ path }) => path));
}
