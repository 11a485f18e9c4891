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
  {
    module: 'decap-cms-core/dist/esm/components/UI/index.js',
    reason: 'seul le tableau des brouillons déplace des cartes',
    edit: (source) => replaceWords(source, "export { DragSource, DropTarget, HTML5DragDrop } from './DragDrop';", ''),
  },
  {
    module: 'decap-cms-core/dist/esm/components/Workflow/WorkflowList.js',
    reason: 'idem',
    edit: (source) =>
      replaceWords(
        source,
        "import { DragSource, DropTarget, HTML5DragDrop } from '../UI';",
        "import { DragSource, DropTarget, HTML5DragDrop } from '../UI/DragDrop';",
      ),
  },
];
