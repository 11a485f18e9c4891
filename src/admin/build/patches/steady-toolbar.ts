import { type Patch, replaceWords } from '../patch-modules.ts';

/**
 * At each move of the cursor Decap made its toolbar anew: a menu that had just been opened shut itself, and a button lost
 * the keyboard. Drawing it again is enough: its buttons ask the text for their state.
 */
export const steadyToolbar: readonly Patch[] = [
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/VisualEditor.js',
    reason: 'une barre d’outils refaite à chaque mouvement du curseur',
    edit: (source) =>
      replaceWords(source, 'disabled: isDisabled\n        }, toolbarKey)', 'disabled: isDisabled\n        })'),
  },
];
