export interface View {
  /** `360-light` */
  readonly name: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

const SCREENS = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

const VIEWS: readonly View[] = SCREENS.flatMap((screen) =>
  (['light', 'dark'] as const).map((scheme) => ({ name: `${screen.width}-${scheme}`, ...screen, scheme })),
);

/**
 * @param names of views, with commas between; all of them when empty
 * @throws a French message when a name is unknown
 */
export function parseViews(names: string): readonly View[] {
  if (names === '') return VIEWS;
  return names.split(',').map((name) => {
    const view = VIEWS.find((known) => known.name === name);
    if (view === undefined) {
      throw new Error(`Vue inconnue\u00A0: ${name}. Vues\u00A0: ${VIEWS.map((known) => known.name).join(', ')}.`);
    }
    return view;
  });
}
