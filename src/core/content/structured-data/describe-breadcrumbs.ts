import type { BreadcrumbList } from 'schema-dts';
import { absoluteAddress } from '../absolute-address.ts';

/** One step of the path to a page; the last one is the page itself. */
export interface Crumb {
  readonly label: string;
  /** Address on the site. */
  readonly to: string;
}

export function describeBreadcrumbs(origin: string, crumbs: readonly Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, to }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absoluteAddress(origin, to),
    })),
  };
}
