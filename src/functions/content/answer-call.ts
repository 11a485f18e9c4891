import type { EditingRefusal } from '../../app/editing/editing-refusal.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import { unreachable } from '../../core/shared/unreachable.ts';
import { deletePath } from './delete-path.ts';
import {
  changeStatus,
  discard,
  getDraft,
  getDraftFile,
  getDraftMedia,
  getPreview,
  listDrafts,
  publish,
} from './draft-actions.ts';
import { getEntry, listFiles, listFolder } from './entry-actions.ts';
import type { Visit } from './environment.ts';
import { addFile, getFile, listFiles as listMediaFiles } from './media-actions.ts';
import { persistEntry } from './persist-entry.ts';
import type { Call } from './protocol.ts';

/** Does what the editor asks. The value is what it reads, as JSON. */
export async function answerCall(visit: Visit, call: Call): Promise<Result<unknown, EditingRefusal>> {
  switch (call.action) {
    case 'info':
      return accept(describeGateway(visit));
    case 'entriesByFolder':
      return listFolder(visit, call.params);
    case 'entriesByFiles':
      return listFiles(visit, call.params);
    case 'getEntry':
      return getEntry(visit, call.params);
    case 'unpublishedEntries':
      return listDrafts(visit, call.params);
    case 'unpublishedEntry':
      return getDraft(visit, call.params);
    case 'unpublishedEntryDataFile':
      return getDraftFile(visit, call.params);
    case 'unpublishedEntryMediaFile':
      return getDraftMedia(visit, call.params);
    case 'persistEntry':
      return persistEntry(visit, call.params);
    case 'updateUnpublishedEntryStatus':
      return changeStatus(visit, call.params);
    case 'publishUnpublishedEntry':
      return publish(visit, call.params);
    case 'deleteUnpublishedEntry':
      return discard(visit, call.params);
    case 'getMedia':
      return listMediaFiles(visit, call.params);
    case 'getMediaFile':
      return getFile(visit, call.params);
    case 'persistMedia':
      return addFile(visit, call.params);
    case 'deleteFile':
      return deletePath(visit, call.params.path, call.params.base);
    case 'deleteFiles':
      return deletePath(visit, call.params.paths[0], call.params.base);
    case 'getDeployPreview':
      return getPreview(visit, call.params);
    default:
      return unreachable(call);
  }
}

function describeGateway({ room, agent }: Visit) {
  return {
    repo: room.commune,
    publish_modes: ['simple', 'editorial_workflow'],
    type: 'perron',
    person: { id: agent.person.id, name: agent.name, email: agent.email },
  };
}
