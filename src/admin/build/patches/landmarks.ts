import { type Patch, replaceWords } from '../patch-modules.ts';

/** Every screen has its main part, where « Aller au contenu » leads; the library of pictures has a name (WCAG 1.3.1, 2.4.1). */
export const landmarks: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js',
    reason: 'un écran sans partie principale',
    edit: (source) =>
      replaceWords(source, '_styled("div", {\n  target: "e1nx103k5"', '_styled("main", {\n  target: "e1nx103k5"'),
  },
  {
    module: 'decap-cms-core/dist/esm/components/Workflow/Workflow.js',
    reason: 'un écran sans partie principale',
    edit: (source) =>
      replaceWords(source, '_styled("div", {\n  target: "e1t9l5ui4"', '_styled("main", {\n  target: "e1t9l5ui4"'),
  },
  {
    module: 'decap-cms-core/dist/esm/components/UI/Modal.js',
    reason: 'une fenêtre sans nom',
    edit: (source) => {
      const named = replaceWords(
        source,
        '      className,\n      onClose\n    } = this.props;',
        '      className,\n      label,\n      onClose\n    } = this.props;',
      );
      return replaceWords(named, 'isOpen: isOpen,', 'isOpen: isOpen,\n          contentLabel: label,');
    },
  },
  {
    module: 'decap-cms-core/dist/esm/components/MediaLibrary/MediaLibraryModal.js',
    reason: 'une fenêtre sans nom',
    edit: (source) =>
      replaceWords(
        source,
        'isOpen: isVisible,',
        "isOpen: isVisible,\n    label: t('mediaLibrary.mediaLibraryModal.mediaAssets'),",
      ),
  },
];
