import { type Patch, replaceWords } from '../patch-modules.ts';

/**
 * Decap offers every state to everyone and says « no » afterwards. The toolbar shows the steps that this person may
 * take with this text, and the way to its page in the desk; the server asks the rights again.
 */
export const stageControls: readonly Patch[] = [
  {
    module: 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js',
    reason: 'des états proposés à qui ne peut pas les choisir',
    edit: (source) => {
      const imported = replaceWords(
        source,
        "import { SettingsDropdown } from '../UI';",
        "import { SettingsDropdown } from '../UI';\nimport { StageControls, IfNext, DeskLink } from 'perron:stage-controls';",
      );
      const steps = replaceWords(
        imported,
        `children: [this.renderWorkflowStatusControls(), !hasChanged && this.renderNewEntryWorkflowPublishControls({
        canCreate,
        canPublish
      })]`,
        `children: [_jsx(StageControls, { isBusy: Boolean(this.props.isUpdatingStatus), isChanged: Boolean(hasChanged), onChangeStatus: this.props.onChangeStatus }, 'stage'), !hasChanged && _jsx(IfNext, { step: 'publish', children: this.renderNewEntryWorkflowPublishControls({
        canCreate,
        canPublish
      }) }, 'publish')]`,
      );
      // The header of the lists leads to the site; here the steps need the room.
      const narrower = replaceWords(steps, 'displayUrl: displayUrl,', '');
      return replaceWords(
        narrower,
        'children: hasWorkflow ? this.renderWorkflowDeployPreviewControls() : this.renderSimpleDeployPreviewControls()',
        "children: [_jsx(DeskLink, {}, 'desk'), _jsx(Fragment, { children: this.renderWorkflowDeployPreviewControls() }, 'preview')]",
      );
    },
  },
];
