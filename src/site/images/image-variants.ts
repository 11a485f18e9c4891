/** How one picture is delivered: modern formats first, one fallback that every browser shows. */
export interface VariantPlan {
  readonly format: 'avif' | 'webp' | 'jpeg' | 'png';
  readonly width: number;
}

/** Widths in CSS pixels × 1: phones, text column and wide screens. */
const WEBP_WIDTHS = [480, 800, 1200];
const AVIF_WIDTHS = [480, 800, 1200];

/**
 * The variants to make of a picture: never wider than the original, the largest one always kept.
 *
 * @param width pixels of the original, as shown
 */
export function planVariants(width: number, transparent: boolean): VariantPlan[] {
  const atMost = (widths: readonly number[]) => {
    const smaller = widths.filter((candidate) => candidate < width);
    return smaller.length === widths.length ? smaller : [...smaller, width];
  };
  return [
    ...atMost(AVIF_WIDTHS).map((variant) => ({ format: 'avif' as const, width: variant })),
    ...atMost(WEBP_WIDTHS).map((variant) => ({ format: 'webp' as const, width: variant })),
    { format: transparent ? 'png' : 'jpeg', width: Math.min(width, 800) },
  ];
}
