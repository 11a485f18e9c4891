import { changeStage } from '../../app/editing/change-stage.ts';
import { deleteFile } from '../../app/editing/delete-files.ts';
import { discardDraft } from '../../app/editing/discard-draft.ts';
import type { EditingRefusal } from '../../app/editing/editing-refusal.ts';
import { publishDraft } from '../../app/editing/publish-draft.ts';
import type { EntryState } from '../../app/editing/read-entry-state.ts';
import { scheduleDraft, setExpiry } from '../../app/editing/schedule-draft.ts';
import { unpublishEntry } from '../../app/editing/unpublish-entry.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import { keysOf } from '../../core/content/taxonomy.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { unreachable } from '../../core/shared/unreachable.ts';
import { ACTION_PATHS } from '../../desk/pages/draft-actions.ts';
import { belgianMoment } from './belgian-moment.ts';
import { entryOffers } from './entry-offers.ts';
import type { Visit } from './visit.ts';

export interface Deed {
  /** Names the sentence told afterwards. */
  readonly done: string;
  readonly touchesSite: boolean;
  /** Whether nothing is left to show of this text. */
  readonly isGone: boolean;
}

/** Does what a form of the text's page asks. @returns undefined for an action that does not exist */
export async function doDraftAction(
  visit: Visit,
  entry: EntryState,
  action: string,
  form: FormData,
): Promise<Result<Deed, EditingRefusal> | undefined> {
  const { agent, desk } = visit;
  const { editing } = desk;
  const paths = ACTION_PATHS;
  const name = OFFERS.find((offer) => paths[offer] === action);
  if (name === undefined) return undefined;
  // What was shown must still be there, or someone would approve a text that they have not read.
  if ((form.get('version') ?? '') !== (entry.draft?.tip ?? '')) return refuse({ code: 'draft-moved' });
  const offer = entryOffers(visit, entry).find((candidate) => candidate.name === name);
  if (offer === undefined) return refuse({ code: 'workflow', why: { code: 'nothing-pending' } });
  if (!offer.allowed.ok) return offer.allowed;
  switch (name) {
    case 'submit':
      return told(await changeStage(editing, agent, entry, { stage: 'submitted' }), 'soumis');
    case 'withdraw':
      return told(await changeStage(editing, agent, entry, { stage: 'draft' }), 'repris');
    case 'return':
      return told(
        await changeStage(editing, agent, entry, { stage: 'draft', remark: textOf(form, 'remarque') }),
        'renvoye',
      );
    case 'publish': {
      const isGone = entry.draft?.blob === 'absent';
      return told(await publishDraft(editing, agent, entry), 'publie', { touchesSite: true, isGone });
    }
    case 'schedule': {
      const publishAt = belgianMoment(textOf(form, 'publication'));
      if (publishAt === undefined) return refuse(missingMoment(editing.now()));
      return told(await scheduleDraft(editing, agent, entry, publishAt), 'programme');
    }
    case 'expire': {
      const text = textOf(form, 'retrait');
      const expiresAt = belgianMoment(text);
      if (text !== '' && expiresAt === undefined) return refuse(missingMoment(editing.now()));
      return told(await setExpiry(editing, agent, entry, expiresAt), 'retrait');
    }
    case 'discard':
      return told(await discardDraft(editing, agent, entry), 'abandonne', { isGone: entry.online === undefined });
    case 'unpublish':
      return told(await unpublishEntry(editing, agent, entry), 'depublie', { touchesSite: true });
    case 'delete': {
      const deleted = await deleteFile(editing, agent, { path: entry.path, base: entry.online?.blob });
      if (!deleted.ok) return deleted;
      return deleted.value === 'proposed'
        ? told(deleted, 'suppression-proposee')
        : told(deleted, 'supprime', { touchesSite: true, isGone: true });
    }
    default:
      return unreachable(name);
  }
}

const OFFERS = keysOf(ACTION_PATHS);

function told(
  result: Result<unknown, EditingRefusal>,
  done: string,
  { touchesSite = false, isGone = false }: Partial<Deed> = {},
): Result<Deed, EditingRefusal> {
  return result.ok ? accept({ done, touchesSite, isGone }) : result;
}

/** A moment that can't be read is as good as one that has passed: the person chooses another. */
function missingMoment(now: Moment): EditingRefusal {
  return { code: 'workflow', why: { code: 'moment-past', moment: now } };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
