import { type Patch, replaceWords } from '../patch-modules.ts';

/** A switch says its name and whether it is on, even before anyone has touched it (WCAG 4.1.2). */
export const switchNames: readonly Patch[] = [
  {
    module: 'decap-cms-ui-default/dist/esm/Toggle.js',
    reason: 'un interrupteur sans nom ni état',
    edit: (source) => {
      const named = replaceWords(
        source,
        '  className,\n  Container = ToggleContainer,',
        "  className,\n  'aria-label': label,\n  Container = ToggleContainer,",
      );
      const stated = replaceWords(
        named,
        '"aria-checked": isActive?.toString(),',
        '"aria-checked": isActive ? \'true\' : \'false\',\n    "aria-label": label,',
      );
      // A click in a form is no way to send it.
      return replaceWords(stated, 'role: "switch",', 'role: "switch",\n    type: "button",');
    },
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/Toolbar.js',
    reason: 'le nom change avec l’état\u00A0: il le dirait deux fois',
    edit: (source) =>
      replaceWords(
        source,
        "\"aria-label\": rawMode ? t('editor.editorWidgets.markdown.toggleMode.rich') : t('editor.editorWidgets.markdown.toggleMode.markdown')",
        '"aria-label": t(\'editor.editorWidgets.markdown.markdown\')',
      ),
  },
];
