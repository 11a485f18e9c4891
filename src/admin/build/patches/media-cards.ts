import { type Patch, replaceWords } from '../patch-modules.ts';

/** The pictures of the library are chosen with the keyboard too, and their name is said once (WCAG 2.1.1, 1.1.1). */
export const mediaCards: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/components/MediaLibrary/MediaLibraryCard.js',
    reason: 'des images qu’on ne choisit qu’à la souris',
    edit: (source) => {
      const described = replaceWords(source, 'loading: "lazy",', 'loading: "lazy",\n          alt: "",');
      return replaceWords(
        described,
        'tabIndex: "-1",',
        `tabIndex: "0",
      role: "button",
      "aria-pressed": Boolean(isSelected),
      onKeyDown: event => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onClick(event);
      },`,
      );
    },
  },
];
