/** A component in one state. */
export interface Example {
  /** French: what the state is. */
  readonly name: string;
  readonly props: Readonly<Record<string, unknown>>;
  /** HTML for the component's slot. */
  readonly slot?: string;
}

export interface ComponentReview<Component> {
  /** The component's folder, also the last part of its address. */
  readonly name: string;
  readonly component: Component;
  readonly examples: readonly Example[];
}

/**
 * Joins each component to its examples, in alphabetical order.
 *
 * @param components modules by path `…/<Name>/<Name>.astro`
 * @param examples modules by path `…/<Name>/<Name>.examples.ts`
 */
export function reviewComponents<Component>(
  components: Readonly<Record<string, { readonly default: Component }>>,
  examples: Readonly<Record<string, { readonly examples: readonly Example[] }>>,
): readonly ComponentReview<Component>[] {
  return Object.entries(examples)
    .flatMap(([path, module]) => {
      const component = components[path.replace(/\.examples\.ts$/, '.astro')];
      return component === undefined
        ? []
        : [{ name: folderOf(path), component: component.default, examples: module.examples }];
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function folderOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}
