import { type Patch, replaceWords } from '../patch-modules.ts';

const STORE = "import { typingStore as localForage } from 'perron:typing-store';";

/**
 * What was typed and not saved is kept by the server for its author, not by the browser for whoever sits down next; it
 * is offered again once the text itself is there.
 */
export const typing: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/backend.js',
    reason: 'des textes gardés dans le navigateur d’un guichet',
    edit: (source) => replaceWords(source, 'import { localForage, Cursor,', `${STORE}\nimport { Cursor,`),
  },
  {
    module: 'decap-cms-core/dist/esm/components/UI/ErrorBoundary.js',
    reason: 'idem',
    edit: (source) => replaceWords(source, "import { localForage } from 'decap-cms-lib-util';", STORE),
  },
  {
    module: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    reason: 'un texte repris, puis remplacé par celui du serveur qui arrive après',
    edit: (source) => {
      const later = replaceWords(
        source,
        '    retrieveLocalBackup(collection, slug);\n    if (newEntry) {\n      createEmptyDraft(collection, this.props.location.search);\n    } else {\n      loadEntry(collection, slug);\n    }',
        '    Promise.resolve(newEntry ? createEmptyDraft(collection, this.props.location.search) : loadEntry(collection, slug)).then(() => retrieveLocalBackup(collection, slug));',
      );
      // Our own question was asked before.
      return replaceWords(later, "window.confirm(this.props.t('editor.editor.confirmLoadBackup'))", 'true');
    },
  },
  {
    module: 'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    reason: 'idem',
    edit: (source) =>
      replaceWords(
        source,
        'dispatch(unpublishedEntryRedirected(collection, slug));\n        dispatch(loadEntry(collection, slug));',
        'dispatch(unpublishedEntryRedirected(collection, slug));\n        await dispatch(loadEntry(collection, slug));',
      ),
  },
];
