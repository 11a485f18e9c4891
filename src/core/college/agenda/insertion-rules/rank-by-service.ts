import { bestPlace, placeOfService, type RankRule } from './rank-rule.ts';

export const rankByProposingService: RankRule = ({ proposingService }, context) =>
  placeOfService(proposingService, context);

/** The best placed among the proposing service and the associated ones. */
export const rankByAllServices: RankRule = ({ proposingService, associatedServices = [] }, context) =>
  bestPlace([proposingService, ...associatedServices], context);

export const rankByServiceInCharge: RankRule = ({ serviceInCharge }, context) =>
  placeOfService(serviceInCharge, context);

/** The best placed among the service in charge and the associated ones. */
export const rankByAllServicesInCharge: RankRule = ({ serviceInCharge, associatedServices = [] }, context) =>
  bestPlace([serviceInCharge, ...associatedServices], context);
