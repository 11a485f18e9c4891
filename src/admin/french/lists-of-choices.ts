/**
 * What lists of choices (react-select) say, on the screen and to screen readers, in place of their English words.
 *
 * @see https://react-select.com/advanced#accessibility
 */
export const listsOfChoices = {
  noOptionsMessage: () => 'Aucun résultat',
  loadingMessage: () => 'Recherche…',
  screenReaderStatus: ({ count }: { count: number }) =>
    count === 0 ? 'Aucun résultat' : count === 1 ? '1 résultat' : `${count} résultats`,
  ariaLiveMessages: {
    guidance: ({ context, isSearchable, isMulti }: Guidance) => {
      if (context === 'menu') return 'Flèches haut et bas pour parcourir, Entrée pour choisir, Échap pour fermer.';
      if (context === 'value')
        return 'Flèches gauche et droite pour parcourir les choix, Retour arrière pour en retirer un.';
      const search = isSearchable ? ' Écrivez pour chercher.' : '';
      const chosen = isMulti ? ' Flèche gauche pour revoir ce qui est choisi.' : '';
      return `Flèche bas pour ouvrir la liste.${search}${chosen}`;
    },
    onChange: ({ action, label = '', labels = [] }: Change) => {
      if (action === 'clear') return 'Plus rien n’est choisi.';
      if (action === 'deselect-option' || action === 'pop-value' || action === 'remove-value')
        return `${label}\u00A0: retiré.`;
      if (action === 'initial-input-focus') return labels.length === 0 ? '' : `Choisi\u00A0: ${labels.join(', ')}.`;
      return action === 'select-option' ? `${label}\u00A0: choisi.` : '';
    },
    onFocus: ({ context, label = '', isSelected, isDisabled }: Focus) => {
      if (context === 'value') return label;
      return `${label}${isSelected ? ', choisi' : ''}${isDisabled ? ', indisponible' : ''}`;
    },
    onFilter: ({ inputValue, resultsMessage }: Filter) =>
      inputValue === '' ? resultsMessage : `${resultsMessage} pour «\u202F${inputValue}\u202F»`,
  },
};

interface Guidance {
  readonly context: 'menu' | 'input' | 'value';
  readonly isSearchable: boolean;
  readonly isMulti: boolean;
}

interface Change {
  readonly action: string;
  readonly label?: string;
  readonly labels?: readonly string[];
}

interface Focus {
  readonly context: 'menu' | 'value';
  readonly label?: string;
  readonly isSelected: boolean;
  readonly isDisabled: boolean;
}

interface Filter {
  readonly inputValue: string;
  readonly resultsMessage: string;
}
