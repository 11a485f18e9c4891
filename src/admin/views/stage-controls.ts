import { createElement, Fragment, type ReactNode, useSyncExternalStore } from 'react';
import type { CollectionName } from '../../core/content/registry.ts';
import { deskAddress } from '../../core/editing/desk-address.ts';
import type { OfferName } from '../../core/editing/draft-offers.ts';
import { type DraftFacts, knownDraft, onDraftsNoted } from '../drafts/known-drafts.ts';
import { type OpenText, openText } from '../page/open-text.ts';

/**
 * In place of Decap's menu of states: where the draft stands in words, and the steps that this person may take, each a
 * button that says what it does.
 */
export function StageControls({ isBusy, isChanged, onChangeStatus }: StageControlsProperties): ReactNode {
  const draft = useOpenDraft();
  if (draft === undefined) return null;
  const step = (name: OfferName, label: string, status: 'DRAFT' | 'PENDING_REVIEW') =>
    draft.next.includes(name)
      ? createElement(
          'button',
          {
            type: 'button',
            className: 'perron-step',
            disabled: isBusy,
            onClick: () => onChangeStatus(status),
            key: name,
          },
          label,
        )
      : null;
  return createElement(
    Fragment,
    null,
    createElement('span', { className: `perron-stage ${draft.stage}` }, STAGES[draft.stage] ?? 'Brouillon'),
    // What was written since must be saved first: a step is taken with what is saved.
    isChanged
      ? null
      : [
          step('submit', 'Envoyer en validation', 'PENDING_REVIEW'),
          step('withdraw', 'Reprendre', 'DRAFT'),
          step('return', 'Renvoyer', 'DRAFT'),
        ],
  );
}

export interface StageControlsProperties {
  readonly isBusy: boolean;
  /** Whether something is written and not saved. */
  readonly isChanged: boolean;
  readonly onChangeStatus: (status: 'DRAFT' | 'PENDING_REVIEW') => void;
}

/** Shows a part of Decap only to those for whom it works. */
export function IfNext({ step, children }: { readonly step: OfferName; readonly children?: ReactNode }): ReactNode {
  return useOpenDraft()?.next.includes(step) === true ? children : null;
}

/** The way to the page of the open text in the desk: its history, its schedule, who validates it. */
export function DeskLink(): ReactNode {
  const draft = useOpenDraft();
  const open = openText(location.hash);
  if (open?.id === undefined) return null;
  const label = draft?.next.includes('schedule') === true ? 'Programmer…' : 'Historique';
  return createElement('a', { className: 'perron-desk-link', href: textPage({ ...open, id: open.id }) }, label);
}

function textPage({ collection, id }: OpenText & { readonly id: string }): string {
  // The kinds in our addresses are those of our own configuration.
  return deskAddress({ collection: collection as CollectionName, id });
}

function useOpenDraft(): DraftFacts | undefined {
  const open = openText(location.hash);
  return useSyncExternalStore(onDraftsNoted, () =>
    open?.id === undefined ? undefined : knownDraft({ collection: open.collection, slug: open.id }),
  );
}

const STAGES: Readonly<Record<string, string>> = {
  draft: 'Brouillon',
  submitted: 'À valider',
  returned: 'À revoir',
  scheduled: 'Programmé',
};
