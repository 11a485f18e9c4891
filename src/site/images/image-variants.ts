/** How one picture is delivered: modern formats first, one fallback that every browser shows. */
export interface VariantPlan {
  readonly format: 'avif' | 'webp' | 'jpeg' | 'png';
  /** Pixels. */
  readonly width: number;
}

/** A phone and a text column, each at the density of its screens; AVIF beyond that costs more than it saves. */
const AVIF_WIDTHS = [480, 800];
/** The same, and wide screens. */
const WEBP_WIDTHS = [480, 800, 1200];
const FALLBACK_WIDTH = 800;

/**
 * The variants to make of a picture: never wider than the original.
 *
 * @param width pixels of the original, as shown
 */
export function planVariants(width: number, transparent: boolean): VariantPlan[] {
  return [
    ...within(AVIF_WIDTHS, width).map((variant) => ({ format: 'avif' as const, width: variant })),
    ...within(WEBP_WIDTHS, width).map((variant) => ({ format: 'webp' as const, width: variant })),
    { format: transparent ? 'png' : 'jpeg', width: Math.min(width, FALLBACK_WIDTH) },
  ];
}

/** The widths that the original can give; a smaller original gives its own width. */
function within(widths: readonly number[], width: number): readonly number[] {
  const possible = widths.filter((candidate) => candidate <= width);
  return possible.length === widths.length || possible.at(-1) === width ? possible : [...possible, width];
}
