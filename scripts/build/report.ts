import { formatProblem, type Problem } from '../../src/core/content/problem.ts';
import type { BuildEvent, BuildSummary } from '../../src/site/build/build-events.ts';

/** Tells a build's progress, one line a site, on standard output. */
export function reportBuildEvent(print: (line: string) => void = console.log): (event: BuildEvent) => void {
  let total = 0;
  let done = 0;
  return (event) => {
    switch (event.kind) {
      case 'planned':
        total = event.slugs.length;
        if (event.skipped.length > 0) print(`Inchangés : ${event.skipped.length} site(s).`);
        if (total > 0) print(`À construire : ${total} site(s).`);
        break;
      case 'started':
        break;
      case 'built':
        done += 1;
        print(
          `[${done}/${total}] ${event.slug} : ${event.pages} pages en ${seconds(event.milliseconds)}${warnings(event.warnings)}`,
        );
        break;
      case 'failed':
        done += 1;
        print(`[${done}/${total}] ${event.slug} : ÉCHEC, ${event.problems.length} problème(s)`);
        for (const problem of event.problems) print(`  ${formatProblem(problem)}`);
        break;
    }
  };
}

export function reportBuildSummary(summary: BuildSummary, print: (line: string) => void = console.log): void {
  const memory =
    summary.peakMemory === 0 ? '' : `, mémoire ${Math.round(summary.peakMemory / 1_000_000)} Mo au plus par processus`;
  print(
    `${summary.built.length} site(s) construit(s), ${summary.skipped.length} inchangé(s), ${summary.failed.length} en échec ; ${summary.pages} pages en ${seconds(summary.milliseconds)}${memory}.`,
  );
  if (summary.failed.length > 0) print(`En échec : ${summary.failed.map((failure) => failure.slug).join(', ')}.`);
}

function warnings(problems: readonly Problem[]): string {
  return problems.length === 0 ? '' : `, ${problems.length} avertissement(s)`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toLocaleString('fr-BE', { maximumFractionDigits: 1 })} s`;
}
