import { type Patch, replaceWords } from '../patch-modules.ts';

/** A button inside a button is two stops for one thing, and neither has the name (WCAG 4.1.2). */
export const menuButtons: readonly Patch[] = [
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/ToolbarButton.js',
    reason: 'un bouton dans un bouton',
    edit: (source) => {
      const asked = replaceWords(
        source,
        '  isActive,\n  disabled\n}) {',
        '  isActive,\n  disabled,\n  isInMenuButton\n}) {',
      );
      return replaceWords(
        asked,
        '_jsx(StyledToolbarButton, {',
        "_jsx(StyledToolbarButton, {\n    as: isInMenuButton ? 'span' : undefined,\n    'aria-label': isInMenuButton ? undefined : label,\n    'aria-pressed': isInMenuButton || isActive === undefined ? undefined : Boolean(isActive),\n    type: isInMenuButton ? undefined : 'button',",
      );
    },
  },
  {
    module: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/Toolbar.js',
    reason: 'un bouton dans un bouton',
    edit: (source) => {
      const headings = replaceWords(
        source,
        '_jsx(DropdownButton, {\n              children: _jsx(ToolbarButton, {\n                type: "headings",',
        "_jsx(DropdownButton, {\n              'aria-label': t('editor.editorWidgets.markdown.headings'),\n              children: _jsx(ToolbarButton, {\n                isInMenuButton: true,\n                type: \"headings\",",
      );
      return replaceWords(
        headings,
        "_jsx(DropdownButton, {\n              children: _jsx(ToolbarButton, {\n                label: t('editor.editorWidgets.markdown.addComponent'),",
        "_jsx(DropdownButton, {\n              'aria-label': t('editor.editorWidgets.markdown.addComponent'),\n              children: _jsx(ToolbarButton, {\n                isInMenuButton: true,\n                label: t('editor.editorWidgets.markdown.addComponent'),",
      );
    },
  },
];
