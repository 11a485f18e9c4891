import { dayOf, type LocalDateTime } from '../../calendar/calendar-day.ts';
import type { Decor, DecorPoint, DecorSitting } from './decor.ts';
import type { Cast, ScenarioStep } from './scenario.ts';

/**
 * The steps that put a scenario's decor in place: sittings, then items in their order, then the freezes; sittings open
 * when the story begins.
 */
export function decorSteps(decor: Decor, begin: LocalDateTime, cast: Cast): readonly ScenarioStep[] {
  const quand = decor.quand ?? begin;
  const sittings = Object.entries(decor.seances ?? {});
  const points = Object.entries(decor.points ?? {});
  const opened = sittings.filter(([, { etat }]) => etat === 'ouverte');
  return [
    ...sittings.map(([name, { etat: _etat, presents: _presents, ...fields }]) =>
      sittingStep(`la séance « ${name} » est prévue`, { kind: 'createSitting', ...fields }, { quand, nom: name }),
    ),
    ...points.flatMap(([name, point]) => pointSteps(name, point, cast).map((step) => ({ ...step, quand }))),
    ...sittings
      .filter(([, { etat }]) => etat === 'gelee' || etat === 'ouverte')
      .map(([name]) =>
        sittingStep(`la séance « ${name} » est gelée`, { kind: 'freezeSitting', sitting: `$${name}` }, { quand }),
      ),
    ...opened.flatMap(([name, sitting]) => openingSteps(name, sitting, begin, cast)),
    ...sittings
      .filter(([, { etat }]) => etat !== 'ouverte')
      .flatMap(([name, sitting]) => attendanceSteps(name, sitting, quand, cast)),
  ];
}

function pointSteps(
  name: string,
  {
    par = 'chef',
    assembly = 'college',
    seance,
    etat = seance === undefined ? 'valide' : 'inscrit',
    ...fields
  }: DecorPoint,
  { personnes }: Cast,
): readonly ScenarioStep[] {
  const written = {
    title: `Point « ${name} »`,
    proposingService: personnes[par]?.services[0],
    category: 'travaux',
    decision: 'Article unique. D’approuver la proposition.',
    ...fields,
  };
  const step = (etape: string, qui: string, demande: ScenarioStep['demande'], nom?: string): ScenarioStep => ({
    etape: `décor : ${etape}`,
    qui,
    domaine: 'point',
    demande,
    ...(nom === undefined ? {} : { nom }),
  });
  const item = `$${name}`;
  return [
    step(`le point « ${name} » est proposé`, par, { kind: 'create', assembly, fields: written }, name),
    ...(etat === 'brouillon' ? [] : [step(`le point « ${name} » est validé`, par, { kind: 'validate', item })]),
    ...(etat === 'inscrit'
      ? [step(`le point « ${name} » est inscrit`, SECRETARY, { kind: 'present', item, sitting: `$${seance}` })]
      : []),
  ];
}

function openingSteps(name: string, sitting: DecorSitting, begin: LocalDateTime, cast: Cast): readonly ScenarioStep[] {
  const opening = { kind: 'openSitting', sitting: `$${name}` };
  return [
    sittingStep(`la séance « ${name} » est ouverte`, opening, { quand: begin }),
    ...attendanceSteps(name, sitting, begin, cast),
  ];
}

function attendanceSteps(
  name: string,
  { assembly, at, presents }: DecorSitting,
  quand: LocalDateTime,
  { mandats }: Cast,
): readonly ScenarioStep[] {
  if (presents === undefined) return [];
  const day = dayOf(at);
  const everybody = mandats.filter(
    ({ assemblies, from, to }) =>
      assemblies.some((one) => one === assembly) && from <= day && (to === undefined || day <= to),
  );
  const mandates: readonly string[] = presents === 'tous' ? everybody.map(({ id }) => id) : presents;
  const entries = mandates.map((mandate) => ({ mandate, change: { kind: 'present' } }));
  const demande = { kind: 'recordAttendance', sitting: `$${name}`, entries };
  return [sittingStep(`les présences de « ${name} » sont notées`, demande, { quand })];
}

/** Who keeps the agendas in a scenario's decor. */
const SECRETARY = 'secretaire';

function sittingStep(
  etape: string,
  demande: ScenarioStep['demande'],
  more: Pick<ScenarioStep, 'quand' | 'nom'>,
): ScenarioStep {
  return { etape: `décor : ${etape}`, qui: SECRETARY, domaine: 'seance', demande, ...more };
}
