import type { Patch } from '../patch-modules.ts';
import { fieldGroups } from './field-groups.ts';
import { fileNames } from './file-names.ts';
import { landmarks } from './landmarks.ts';
import { lazyViews } from './lazy-views.ts';
import { mediaCards } from './media-cards.ts';
import { menuButtons } from './menu-buttons.ts';
import { missingText } from './missing-text.ts';
import { pageTree } from './page-tree.ts';
import { personName } from './person-name.ts';
import { publishFromAnyStage } from './publish-from-any-stage.ts';
import { readableColours } from './readable-colours.ts';
import { stageControls } from './stage-controls.ts';
import { steadyToolbar } from './steady-toolbar.ts';
import { switchNames } from './switch-names.ts';
import { textAreaLabel } from './text-area-label.ts';
import { typing } from './typing.ts';
import { wayBack } from './way-back.ts';
import { wordsOfOthers } from './words-of-others.ts';

/** Everything that is changed in Decap, each with its reason. */
export const allPatches: readonly Patch[] = [
  ...lazyViews,
  ...publishFromAnyStage,
  ...personName,
  ...missingText,
  ...pageTree,
  ...fileNames,
  ...readableColours,
  ...switchNames,
  ...textAreaLabel,
  ...menuButtons,
  ...mediaCards,
  ...landmarks,
  ...fieldGroups,
  ...stageControls,
  ...steadyToolbar,
  ...typing,
  ...wayBack,
  ...wordsOfOthers,
];
