import { type Patch, replaceWords } from '../patch-modules.ts';

/** A text that can't be opened: an old link, or one that a colleague has taken away. */
export const missingText: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    reason: 'une phrase nue, sans retour à la liste',
    edit: (source) =>
      replaceWords(
        source,
        '_jsx("div", {\n        children: _jsx("h3", {\n          children: entry.get(\'error\')\n        })\n      })',
        `_jsx('main', {
        className: 'perron-missing',
        children: [
          _jsx('h1', { children: 'Ce texte ne s’ouvre pas' }, 'title'),
          _jsx('p', { children: entry.get('error') }, 'reason'),
          _jsx('p', { children: _jsx('a', { href: '#/collections/' + collection.get('name'), children: 'Retour à la liste\\u00A0: ' + collection.get('label') }) }, 'back'),
        ],
      })`,
      ),
  },
];
