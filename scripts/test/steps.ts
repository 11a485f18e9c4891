/** One step of `npm test`. */
export interface TestStep {
  readonly name: string;
  /** What a person reads while it runs. */
  readonly title: string;
  readonly command: readonly [string, ...string[]];
  /** Vitest writes its counts here (from the repository's root); other steps count as one test. */
  readonly report?: string;
}

export const TEST_STEPS: readonly TestStep[] = [
  { name: 'sync', title: 'Types du contenu', command: ['node', 'scripts/sync-types.ts'] },
  {
    name: 'core',
    title: 'Cœur pur : ni fichier, ni horloge, ni réseau',
    command: ['tsc', '-p', 'src/core/tsconfig.json'],
  },
  { name: 'types', title: 'Types du code et du gabarit', command: ['astro-check'] },
  { name: 'lint', title: 'Style et sens des imports', command: ['biome', 'check'] },
  { name: 'unused', title: 'Rien d’inutile', command: ['knip'] },
  vitest('unit', 'Règles'),
  vitest('database', 'Base de données'),
  vitest('load', 'Beaucoup de personnes à la fois'),
  vitest('faults', 'Pannes'),
  { name: 'sites', title: 'Construction de tous les sites', command: ['node', 'scripts/build.ts', '--all'] },
  vitest('build', 'Sites construits'),
  vitest('e2e', 'Parcours dans un navigateur'),
  { name: 'pages', title: 'Accessibilité et HTML de chaque page', command: ['node', 'scripts/check.ts', '--pages'] },
];

function vitest(name: string, title: string): TestStep {
  const report = `.perron/reports/vitest-${name}.json`;
  return {
    name,
    title,
    report,
    command: [
      'vitest',
      'run',
      '--project',
      name,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
  };
}
