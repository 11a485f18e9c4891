import type { GovernmentOrganization, GovernmentService, Offer, ServiceChannel } from 'schema-dts';
import type { CommuneConfig } from '../../commune/commune-config.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { CHANNELS, type Channel, type Price, type Procedure } from '../collections/procedures.ts';
import { PROCEDURE_THEMES } from '../taxonomy.ts';
import { communeReference } from './describe-commune.ts';

/**
 * A démarche as a public service; the properties are those that CPSV-AP maps to schema.org.
 *
 * @param address of the page on the site
 * @see https://semiceu.github.io/CPSV-AP/
 */
export function describeProcedure(config: CommuneConfig, address: string, procedure: Procedure): GovernmentService {
  const url = absoluteAddress(config.url, address);
  const offer = describePrice(procedure.price);
  return {
    '@type': 'GovernmentService',
    '@id': url,
    url,
    name: procedure.title,
    description: procedure.summary,
    serviceType: procedure.themes.map((theme) => PROCEDURE_THEMES[theme].label),
    audience: { '@type': 'Audience', audienceType: procedure.who },
    provider: describeProvider(config, procedure),
    ...(procedure.level === 'commune' ? {} : { serviceOperator: communeReference(config) }),
    areaServed: { '@type': 'AdministrativeArea', name: config.name },
    availableChannel: procedure.channels.map((channel) => describeChannel(config, url, channel)),
    ...(offer === undefined ? {} : { offers: offer }),
  };
}

function describeProvider(
  config: CommuneConfig,
  { level, authority }: Procedure,
): { '@id': string } | GovernmentOrganization {
  if (level === 'commune' || authority === undefined) return communeReference(config);
  return { '@type': 'GovernmentOrganization', name: authority.name, url: absoluteAddress(config.url, authority.to) };
}

/** Only prices that are certain are given to machines. */
function describePrice(price: Price): Offer | undefined {
  switch (price.kind) {
    case 'free':
      return { '@type': 'Offer', price: 0, priceCurrency: 'EUR' };
    case 'fixed':
      return { '@type': 'Offer', price: price.amount, priceCurrency: 'EUR' };
    case 'variable':
    case 'ask':
      return undefined;
  }
}

function describeChannel({ url: origin }: CommuneConfig, page: string, { kind, text, to }: Channel): ServiceChannel {
  return {
    '@type': 'ServiceChannel',
    name: CHANNELS[kind],
    ...(text === undefined ? {} : { description: text }),
    serviceUrl: to === undefined ? page : absoluteAddress(origin, to),
  };
}
