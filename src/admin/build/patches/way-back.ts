import { type Patch, replaceWords } from '../patch-modules.ts';

/** The editor is a room of the agents' space: its door is the first link of the header. */
export const wayBack: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/components/App/Header.js',
    reason: 'aucun retour à l’espace agents',
    edit: (source) =>
      replaceWords(
        source,
        'children: _jsxs(AppHeaderNavList, {\n            children: [',
        "\"aria-label\": 'Éditeur',\n          children: _jsxs(AppHeaderNavList, {\n            children: [_jsx('li', { className: 'perron-way-back', children: _jsx('a', { href: '/espace/', children: 'Espace agents' }) }, 'desk'), ",
      ),
  },
];
