import { type Patch, replaceWords } from '../patch-modules.ts';

/** Decap calls each field by the kind of its widget (« Champ markdown »): people know it by its label. */
export const fieldGroups: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js',
    reason: 'un champ appelé par son genre',
    edit: (source) => {
      const labelled = replaceWords(source, 'widgetLabel: widgetName', "widgetLabel: field.get('label', fieldName)");
      return replaceWords(
        labelled,
        '"aria-label": t(\'editor.editorControl.field.widgetLabel\'',
        "role: 'group',\n        \"aria-label\": t('editor.editorControl.field.widgetLabel'",
      );
    },
  },
  {
    module: 'decap-cms-widget-datetime/dist/esm/DateTimeControl.js',
    reason: 'des boutons de même nom, ou au nom du fichier',
    edit: (source) => {
      const named = replaceWords(source, "fieldName: field.get('name')", "fieldName: field.get('label')");
      return replaceWords(
        named,
        '"data-testid": "clear-button"',
        `"aria-label": fieldName + '\\u00A0: ' + t('editor.editorWidgets.datetime.clear').toLowerCase(),\n      "data-testid": "clear-button"`,
      );
    },
  },
];
