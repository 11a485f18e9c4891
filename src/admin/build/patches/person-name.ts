import { type Patch, replaceWords } from '../patch-modules.ts';

/** Whoever works at a shared counter sees whose session is open: the menu of the account bears their name. */
export const personName: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/components/UI/SettingsDropdown.js',
    reason: 'un compte sans nom',
    edit: (source) =>
      replaceWords(
        source,
        'children: _jsx(Avatar, {\n          imageUrl: imageUrl\n        })',
        "children: _jsx('span', {\n          className: 'perron-person',\n          children: t('ui.settingsDropdown.account')\n        })",
      ),
  },
];
