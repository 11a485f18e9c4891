import type { CalendarDay } from '../calendar/calendar-day.ts';
import type { ParsedYaml } from '../content/parse-yaml.ts';
import type { Problem } from '../content/problem.ts';
import { readRecord } from '../content/read-record.ts';
import { type Agent, type Agents, agentsSchema } from './agents-schema.ts';
import { servicesOfGrant } from './college-grant.ts';

/**
 * Reads `agents.yaml`.
 *
 * @param file path told in the problems
 * @returns the directory when it can be used, and problems in French. Errors (`unknown-service`,
 *   `repeated-agent`, `repeated-email`, `repeated-binding`, those of the schema) make it unusable;
 *   the warning `no-administrator` does not: everyone else can go on working.
 */
export function readAgents(
  text: string,
  file: string,
  today: CalendarDay,
): { readonly agents?: Agents; readonly problems: readonly Problem[] } {
  const { data, parsed, problems } = readRecord(agentsSchema, text, file);
  if (data === undefined || parsed === undefined) return { problems };
  const contradictions = [
    ...repeated(data.services, 'services', ({ id }) => id, 'id', 'repeated-service', 'Un autre service'),
    ...repeated(data.agents, 'agents', ({ id }) => id, 'id', 'repeated-agent', 'Une autre personne'),
    ...repeated(data.agents, 'agents', ({ email }) => email, 'email', 'repeated-email', 'Une autre personne'),
    ...repeated(data.agents, 'agents', bindingOf, 'oidc', 'repeated-binding', 'Une autre personne'),
    ...repeated(data.agents, 'agents', ({ eid }) => eid, 'eid', 'repeated-binding', 'Une autre personne'),
    ...unknownServices(data),
  ].map(({ path, ...rest }) => place(parsed, file, path, { severity: 'error', ...rest }));
  if (contradictions.length > 0) return { problems: contradictions };
  if (administratorsOf(data, today).length > 0) return { agents: data, problems: [] };
  return { agents: data, problems: [place(parsed, file, ['agents'], noAdministrator)] };
}

/** Whether the person's account opens that day, its last day included. */
export function isActive(agent: Agent, today: CalendarDay): boolean {
  return agent.active !== false && (agent.until === undefined || today <= agent.until);
}

/** Whoever may change the rights that day. */
export function administratorsOf(agents: Agents, today: CalendarDay): readonly Agent[] {
  return agents.agents.filter((agent) => isActive(agent, today) && isAdministrator(agent));
}

export function isAdministrator(agent: Agent): boolean {
  return agent.roles?.content?.some(({ role }) => role === 'administration') ?? false;
}

interface Contradiction {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const noAdministrator = {
  severity: 'warning',
  code: 'no-administrator',
  message: 'Aucun compte actif n’a le rôle d’administration.',
  remedy: 'Donnez ce rôle à une personne active, ou repoussez son dernier jour.',
} as const;

function repeated<Row>(
  rows: readonly Row[],
  list: 'services' | 'agents',
  keyOf: (row: Row) => string | undefined,
  field: string,
  code: string,
  another: string,
): Contradiction[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const key = keyOf(row);
    if (key === undefined) return [];
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        path: [list, index, field],
        code,
        message: `${another} porte déjà « ${field === 'oidc' ? 'ce compte' : field === 'eid' ? 'cette carte' : key} ».`,
        remedy: 'Changez l’un des deux, ou supprimez la ligne en trop.',
      },
    ];
  });
}

function bindingOf({ oidc }: Agent): string | undefined {
  return oidc && `${oidc.issuer} ${oidc.subject}`;
}

function unknownServices({ services, agents }: Agents): Contradiction[] {
  const known = new Set(services.map(({ id }) => id));
  const check = (ids: readonly string[] | undefined, path: readonly PropertyKey[]) =>
    (ids ?? []).flatMap((id, index): Contradiction[] =>
      known.has(id)
        ? []
        : [
            {
              path: [...path, index],
              code: 'unknown-service',
              message: `Le service « ${id} » n’existe pas dans la liste des services.`,
              remedy:
                known.size === 0
                  ? 'Ajoutez-le à « services ».'
                  : `Ajoutez-le à « services », ou choisissez parmi : ${[...known].join(', ')}.`,
            },
          ],
    );
  return agents.flatMap((agent, index) => [
    ...check(agent.services, ['agents', index, 'services']),
    ...(agent.roles?.content ?? []).flatMap((grant, position) =>
      check('services' in grant ? grant.services : undefined, [
        'agents',
        index,
        'roles',
        'content',
        position,
        'services',
      ]),
    ),
    ...(agent.roles?.college?.grants ?? []).flatMap((grant, position) =>
      check(servicesOfGrant(grant), ['agents', index, 'roles', 'college', 'grants', position, 'services']),
    ),
  ]);
}

function place(
  parsed: ParsedYaml,
  file: string,
  path: readonly PropertyKey[],
  problem: Pick<Problem, 'severity' | 'code' | 'message' | 'remedy'>,
): Problem {
  return { ...problem, file, line: parsed.lineOf(path), field: path.map(String).join('.') };
}
