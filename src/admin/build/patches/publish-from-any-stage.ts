import { type Patch, replaceWords } from '../patch-modules.ts';

/** Decap lets a text be published only after someone has set it to « ready ». Here the server decides who may, and when. */
export const publishFromAnyStage: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    reason: 'un clic de trop avant de publier',
    edit: (source) => replaceWords(source, 'if (currentStatus !== status.last()) {', 'if (false) {'),
  },
];
