const COUNT = new Intl.NumberFormat('fr-BE');
const SHARE = new Intl.NumberFormat('fr-BE', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
const EUROS = new Intl.NumberFormat('fr-BE', { style: 'currency', currency: 'EUR' });

/** « 10 860 », with narrow no-break spaces. */
export function formatCount(count: number): string {
  return COUNT.format(count);
}

/**
 * « 87,3 % », with a no-break space.
 *
 * @param share from 0 to 1
 */
export function formatShare(share: number): string {
  return SHARE.format(share);
}

/** « 25,00 € », with a no-break space. */
export function formatEuros(amount: number): string {
  return EUROS.format(amount);
}
