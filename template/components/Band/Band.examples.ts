export const examples = [{ name: 'Le paysage de la commune', props: {} }];
