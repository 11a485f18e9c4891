import { type Patch, replaceWords } from '../patch-modules.ts';

/** The list comes first: the form, the board of drafts and the library of pictures come when they are opened. */
export const lazyViews: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/components/App/App.js',
    reason: 'le formulaire et la bibliothèque d’images pèsent les deux tiers de l’éditeur',
    edit: (source) => {
      const views =
        "import { LazyEditor as Editor, LazyWorkflow as Workflow, LazyMediaLibrary as MediaLibrary } from 'perron:lazy-views';";
      let patched = replaceWords(source, "import MediaLibrary from '../MediaLibrary/MediaLibrary';", views);
      patched = replaceWords(patched, "import Workflow from '../Workflow/Workflow';", '');
      return replaceWords(patched, "import Editor from '../Editor/Editor';", '');
    },
  },
];
