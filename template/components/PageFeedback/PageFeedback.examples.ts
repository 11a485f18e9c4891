export const examples = [{ name: 'Sous une page', props: { page: '/vivre/exemple/' } }];
