import { type Patch, replaceWords } from '../patch-modules.ts';

const LISTS = "import { listsOfChoices } from 'perron:lists-of-choices';\n";

/** Words in English that are in no dictionary of Decap, mostly for screen readers only (WCAG 3.1.2). */
export const wordsOfOthers: readonly Patch[] = [
  {
    module: 'decap-cms-widget-select/dist/esm/SelectControl.js',
    reason: 'une liste de choix qui parle anglais',
    edit: (source) => LISTS + replaceWords(source, '_jsx(Select, {', '_jsx(Select, {\n      ...listsOfChoices,'),
  },
  {
    module: 'decap-cms-widget-relation/dist/esm/RelationControl.js',
    reason: 'une liste de choix qui parle anglais',
    edit: (source) => {
      const ours = replaceWords(source, '_jsx(SortableSelect, {', '_jsx(SortableSelect, {\n      ...listsOfChoices,');
      return LISTS + replaceWords(ours, "      loadingMessage: () => 'Loading options…',\n", '');
    },
  },
  {
    module: 'react-select/dist/index-641ee5b8.esm.js',
    reason: 'un bouton « Remove »',
    edit: (source) =>
      replaceWords(
        source,
        `"Remove ".concat(children || 'option')`,
        `"Retirer\\u00A0: ".concat(children || 'ce choix')`,
      ),
  },
  {
    module: 'react-toastify/dist/react-toastify.esm.mjs',
    reason: 'un bouton « close »',
    edit: (source) => replaceWords(source, 'ariaLabel:s="close"', 'ariaLabel:s="Fermer ce message"'),
  },
  {
    module: '@dnd-kit/core/dist/core.esm.js',
    reason: 'des consignes en anglais pour déplacer un élément',
    edit: (source) => {
      const consignes = source.replace(
        /draggable: "\\n {4}To pick up[^"]*"/,
        'draggable: "Espace pour prendre cet élément, flèches pour le déplacer, Espace pour le déposer, Échap pour renoncer."',
      );
      if (consignes === source) throw new Error('Decap a changé\u00A0: les consignes de déplacement.');
      const sayings = [
        ['"Picked up draggable item " + active.id + "."', '"Élément pris."'],
        ['"Draggable item " + active.id + " was moved over droppable area " + over.id + "."', '"Élément déplacé."'],
        ['"Draggable item " + active.id + " is no longer over a droppable area."', '"Élément hors de la liste."'],
        ['"Draggable item " + active.id + " was dropped over droppable area " + over.id', '"Élément déposé."'],
        ['"Draggable item " + active.id + " was dropped."', '"Élément déposé."'],
        ['"Dragging was cancelled. Draggable item " + active.id + " was dropped."', '"Élément remis à sa place."'],
      ] as const;
      return sayings.reduce((text, [english, french]) => replaceWords(text, english, french), consignes);
    },
  },
];
