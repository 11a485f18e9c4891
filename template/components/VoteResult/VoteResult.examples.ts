export const examples = [
  { name: 'Unanimité', props: { vote: { kind: 'unanimous' } } },
  { name: 'Compté', props: { vote: { kind: 'counted', yes: 12, no: 5, abstain: 2 } } },
  { name: 'Scrutin secret', props: { vote: { kind: 'counted', secret: true, yes: 14, no: 5, abstain: 0 } } },
  {
    name: 'Par groupe',
    props: {
      vote: {
        kind: 'byGroup',
        groups: [
          { group: 'Liste A', yes: 10, no: 0, abstain: 0 },
          { group: 'Liste B', yes: 0, no: 5, abstain: 2 },
        ],
      },
    },
  },
];
