export const examples = [{ name: 'Pied de page', props: {} }];
