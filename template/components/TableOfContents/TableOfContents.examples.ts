const headings = ['Qui peut demander', 'Documents à apporter', 'Après la demande'].map((text, index) => ({
  depth: 2,
  slug: `titre-${index}`,
  text,
}));

export const examples = [
  { name: 'Trois titres', props: { headings } },
  { name: 'Trop peu de titres : rien', props: { headings: headings.slice(0, 2) } },
];
