import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assemblyIdSchema } from '../../core/college/ids.ts';
import { formatProblem } from '../../core/content/problem.ts';
import { findScenarios } from './find-scenarios.ts';
import { loadScenario } from './load-scenario.ts';

const communes = resolve(import.meta.dirname, '../../../communes');
const repository = await mkdtemp(join(tmpdir(), 'perron-scenarios-'));
const shared = join(repository, 'communes/_shared/college/scenarios');
const own = join(repository, 'communes/seneffe/college/scenarios');
await cp(join(communes, '_shared/college'), join(repository, 'communes/_shared/college'), { recursive: true });
await cp(join(communes, 'seneffe/college'), join(repository, 'communes/seneffe/college'), { recursive: true });

const STORY = `titre: Une séance est prévue
regle: Exemple
debut: 2026-03-02T09:00
etapes:
  - etape: Le secrétariat prévoit la séance
    qui: secretaire
    domaine: seance
    demande: { kind: createSitting, assembly: college, at: "2026-03-09T09:00" }
`;
let written = 0;

async function write(folder: string, text: string): Promise<string> {
  written += 1;
  const file = join(folder, `essai-${written}.yaml`);
  await writeFile(file, text);
  return file;
}

/** What is told of a scenario that can't be read. */
async function told(text: string, folder = shared): Promise<string> {
  const loaded = await loadScenario(repository, await write(folder, text));
  return loaded.ok ? 'lu' : loaded.refusal.map(formatProblem).join('\n');
}

async function levelsOf(file: string): Promise<readonly string[]> {
  const loaded = await loadScenario(repository, file);
  if (!loaded.ok) throw new Error(loaded.refusal.map(formatProblem).join('\n'));
  const levels = loaded.value.settings.assemblies.get(assemblyIdSchema.parse('college'))?.levels ?? {};
  return Object.entries(levels).flatMap(([id, { enabled }]) => (enabled ? [id] : []));
}

describe('a scenario', () => {
  it('is played under the standard settings, or those of the commune whose folder holds it', async () => {
    expect(await levelsOf(await write(shared, STORY))).toEqual(['chef-de-service']);
    expect(await levelsOf(await write(own, STORY))).toHaveLength(3);
    expect(await levelsOf(await write(shared, `${STORY}commune: seneffe\n`))).toHaveLength(3);
  });

  it('lays its own settings over them, a standard entry taken out included', async () => {
    const more = '{ levels: { direction-generale: { enabled: true, shortcut: true } } }';
    expect(await levelsOf(await write(shared, `${STORY}reglages: { college: ${more} }\n`))).toHaveLength(2);
    const stages = 'giveStages: ["review:chef-de-service", validated]';
    const fewer = `{ levels: { echevin-competent: null }, opinions: { ${stages} } }`;
    expect(await levelsOf(await write(own, `${STORY}reglages: { college: ${fewer} }\n`))).toHaveLength(2);
  });

  it('that is no YAML is told with its line', async () => {
    expect(await told(`${STORY}attendu: { points: [\n`)).toMatch(/essai-\d+\.yaml:\d+ .*\n {4}→ /);
  });

  it('with an unknown field, or an unknown request, is told with the field', async () => {
    expect(await told(`${STORY}atendu: {}\n`)).toContain('[atendu]');
    expect(await told(STORY.replace('createSitting', 'createSeance'))).toContain('[etapes.0.demande.kind]');
    expect(await told(STORY.replace('    qui: secretaire\n', ''))).toContain('[etapes.0.qui]');
  });

  it('whose settings are broken tells which key of them', async () => {
    const broken = '{ outcomes: [accepted] }';
    const answer = await told(`${STORY}reglages: { college: ${broken} }\n`);
    expect(answer).toMatch(/essai-\d+\.yaml \(reglages\)\/college\/college\.yaml:\d+ \[outcomes\]/);
    expect(await told(`${STORY}reglages: { college: { levls: {} } }\n`)).toContain('[levls]');
  });

  it('whose people can’t be found or read is told', async () => {
    expect(await told(`${STORY}distribution: personne.yaml\n`)).toContain('personne.yaml Ce fichier n’existe pas');
    await writeFile(join(shared, 'cassee.yaml'), 'personnes: {}\n');
    expect(await told(`${STORY}distribution: cassee.yaml\n`)).toContain('[mandats]');
  });

  it('that does not exist is told', async () => {
    const loaded = await loadScenario(repository, join(shared, 'absent.yaml'));
    expect(loaded.ok ? [] : loaded.refusal).toMatchObject([{ code: 'missing-file' }]);
  });

  it('may be set before a law that it does not need', async () => {
    expect(await told(STORY.replaceAll('2026', '2015'))).toBe('lu');
  });
});

describe('the scenarios among files and folders', () => {
  it('are the YAML files, without those that hold people', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'perron-scenarios-'));
    await mkdir(join(folder, 'autres'));
    await writeFile(join(folder, 'b.yaml'), STORY);
    await writeFile(join(folder, 'a.yaml'), 'titre: Sans étapes\n');
    await writeFile(join(folder, 'autres/c.yaml'), 'illisible: [\n');
    await writeFile(join(folder, 'distribution.yaml'), 'personnes: {}\nmandats: []\n');
    await writeFile(join(folder, 'LISEZMOI.md'), 'Bonjour\n');
    const found = await findScenarios([folder, join(folder, 'b.yaml')]);
    expect(found.map((file) => file.slice(folder.length + 1))).toEqual(['a.yaml', 'autres/c.yaml', 'b.yaml']);
  });

  it('are those of its scenarios folders in a wide folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'perron-communes-'));
    await mkdir(join(folder, 'exemple/college/scenarios'), { recursive: true });
    await writeFile(join(folder, 'exemple/college/college.yaml'), 'name: Collège\n');
    const story = join(folder, 'exemple/college/scenarios/a.yaml');
    await writeFile(story, STORY);
    expect(await findScenarios([folder])).toEqual([story]);
  });

  it('hold what does not exist, so that it is told', async () => {
    expect(await findScenarios(['/nulle/part.yaml'])).toEqual(['/nulle/part.yaml']);
  });
});
