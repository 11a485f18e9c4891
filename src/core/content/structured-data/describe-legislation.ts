import type { Legislation } from 'schema-dts';
import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { CommuneConfig } from '../../commune/commune-config.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { ASSEMBLIES, type Decision, REGULATION_KINDS, type Regulation } from '../collections/assemblies.ts';
import { withPreposition } from '../placeholders.ts';

/** A regulation with its dates and whether it is in force, in the words of the European Legislation Identifier. */
export function describeRegulation(config: CommuneConfig, address: string, regulation: Regulation): Legislation {
  return {
    ...describeAct(config, address, regulation),
    legislationType: REGULATION_KINDS[regulation.kind],
    legislationDate: regulation.adopted,
    ...(regulation.published === undefined ? {} : { datePublished: regulation.published.on }),
    ...(regulation.validUntil === undefined ? {} : { expires: regulation.validUntil }),
    ...legalForce(regulation.status),
  };
}

/** @param day of the sitting, undefined when the act is still a draft */
export function describeDecision(
  config: CommuneConfig,
  address: string,
  decision: Decision,
  day: CalendarDay | undefined,
): Legislation {
  return {
    ...describeAct(config, address, decision),
    legislationType: 'Délibération',
    legislationIdentifier: decision.reference,
    about: decision.category,
    ...(day === undefined ? {} : { legislationDate: day }),
    ...legalForce(decision.status),
  };
}

function describeAct(config: CommuneConfig, address: string, act: Regulation | Decision) {
  const url = absoluteAddress(config.url, address);
  return {
    '@type': 'Legislation',
    '@id': url,
    url,
    name: act.title,
    description: act.summary,
    inLanguage: act.language ?? 'fr',
    legislationJurisdiction: config.name,
    legislationPassedBy: {
      '@type': 'GovernmentOrganization',
      name: `${ASSEMBLIES[act.assembly].label} ${withPreposition('de', config.name)}`,
    },
    ...(act.updated === undefined ? {} : { dateModified: act.updated }),
  } as const;
}

/** Silent where the status says nothing of it (adopted, approved, draft…). */
function legalForce(status: Decision['status'] | Regulation['status']) {
  switch (status) {
    case 'inForce':
      return { legislationLegalForce: 'https://schema.org/InForce' } as const;
    case 'repealed':
      return { legislationLegalForce: 'https://schema.org/NotInForce' } as const;
    default:
      return {};
  }
}
