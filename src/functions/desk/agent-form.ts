import { z } from 'zod';
import { type CalendarDay, calendarDaySchema } from '../../core/calendar/calendar-day.ts';
import { COLLECTION_NAMES } from '../../core/content/registry.ts';
import { type Agent, agentSchema, emailAddressSchema } from '../../core/identity/agents-schema.ts';
import type { ContentGrant, ContentRole } from '../../core/identity/content-role.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';

/** The form of one person as it was filled, right or wrong. */
export interface AgentFormText {
  readonly name: string;
  readonly email: string;
  /** `''` when there is no last day. */
  readonly until: string;
  readonly services: readonly string[];
  readonly grants: readonly ContentGrant[];
}

/** The same, once checked. */
export interface AgentFormFields extends Pick<Agent, 'name' | 'email'> {
  readonly until: CalendarDay | undefined;
  readonly services: string[];
  readonly grants: readonly ContentGrant[];
}

/** Roles that the form can limit to a part of the site. */
export const LIMITED_ROLES = ['redaction', 'validation'] as const satisfies readonly ContentRole[];

export function readAgentForm(form: FormData): AgentFormText {
  return {
    name: one(form, 'nom'),
    email: one(form, 'courriel'),
    until: one(form, 'jusqu-au'),
    services: all(form, 'service'),
    grants: grantsOf(form),
  };
}

/** The form as it would be filled for someone of the directory. */
export function formTextOf(agent: Agent | undefined): AgentFormText {
  return {
    name: agent?.name ?? '',
    email: agent?.email ?? '',
    until: agent?.until ?? '',
    services: agent?.services ?? [],
    grants: agent?.roles?.content ?? [],
  };
}

/** @returns what is wrong, one French sentence a field */
export function checkAgentForm(text: AgentFormText): Result<AgentFormFields, readonly string[]> {
  const name = agentSchema.shape.name.safeParse(text.name);
  const email = emailAddressSchema.safeParse(text.email);
  const until = text.until === '' ? undefined : calendarDaySchema.safeParse(text.until);
  const faults = [
    name.success ? undefined : `Nom\u00A0: écrivez ${name.error.issues[0]?.message ?? 'un nom'}.`,
    email.success ? undefined : `Courriel\u00A0: écrivez ${email.error.issues[0]?.message ?? 'une adresse'}.`,
    until === undefined || until.success ? undefined : 'Dernier jour\u00A0: choisissez une date, ou laissez vide.',
  ].filter((fault) => fault !== undefined);
  if (!name.success || !email.success || (until !== undefined && !until.success)) return refuse(faults);
  const { services, grants } = text;
  return accept({ name: name.data, email: email.data, until: until?.data, services: [...services], grants });
}

/** Grants that the form can show: at most one of each role. */
export function isSimple(grants: readonly ContentGrant[]): boolean {
  return new Set(grants.map(({ role }) => role)).size === grants.length;
}

function grantsOf(form: FormData): readonly ContentGrant[] {
  const roles = new Set(all(form, 'role'));
  const limited = LIMITED_ROLES.filter((role) => roles.has(role)).map((role): ContentGrant => {
    const collections = z
      .array(z.enum(COLLECTION_NAMES))
      .min(1)
      .safeParse(all(form, `${role}-sorte`));
    const services = all(form, `${role}-service`);
    return {
      role,
      ...(collections.success ? { collections: collections.data } : {}),
      ...(services.length === 0 ? {} : { services }),
    };
  });
  return roles.has('administration') ? [...limited, { role: 'administration' }] : limited;
}

function one(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function all(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}
