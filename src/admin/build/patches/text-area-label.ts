import { type Patch, replaceWords } from '../patch-modules.ts';

/** The area where one writes bears the name of its field (WCAG 4.1.2). */
export const textAreaLabel: readonly Patch[] = [
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/VisualEditor.js',
    reason: 'une zone de texte sans nom',
    edit: (source) =>
      replaceWords(
        source,
        '_jsx(Editable, {',
        "_jsx(Editable, {\n            'aria-label': field.get('label'),\n            spellCheck: true,",
      ),
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/RawEditor.js',
    reason: 'une zone de texte sans nom',
    edit: (source) =>
      replaceWords(source, '_jsx(Editable, {', "_jsx(Editable, {\n          'aria-label': field.get('label'),"),
  },
];
