import { personIdSchema } from '../../identity/person-id.ts';
import { type Annex, annexSchema } from '../items/annex.ts';
import { type Item, itemSchema } from '../items/item.ts';
import { type Opinion, opinionSchema } from '../opinions/opinion.ts';
import type { CollegeGrant, CollegePerson } from '../person.ts';
import { type Sitting, type SittingStage, sittingSchema } from '../sittings/sitting.ts';
import type { Subject } from './may-act.ts';

/** Small records for the tests of rights and opinions; ids are those of the example settings. */
export function itemAt(stage: 'draft' | 'review' | 'validated', more: object = {}): Item {
  const level = stage === 'review' ? { level: 'chef-de-service' } : {};
  return itemSchema.parse({ ...TEXTS, stage, ...level, ...more });
}

/** An item on the agenda of a sitting, with that sitting. */
export function itemOnAgenda(
  stage: 'presented' | 'correction' | 'decided',
  sittingStage: SittingStage,
  more: object = {},
): { readonly item: Item; readonly sitting: Sitting } {
  const item = itemSchema.parse({
    ...TEXTS,
    stage,
    sitting: '20260302-seance',
    listType: 'normal',
    presentedAt: MOMENT,
    ...{
      presented: {},
      correction: { returnedAt: MOMENT, way: 'plain', reason: 'Montant à revoir' },
      decided: { outcome: 'accepted', decidedAt: MOMENT },
    }[stage],
    ...more,
  });
  return { item, sitting: sittingAt(sittingStage, { assembly: item.assembly, agenda: [{ item: item.id }] }) };
}

export function sittingAt(stage: SittingStage, more: object = {}): Sitting {
  const frozen = { frozenAt: MOMENT };
  const held = { ...frozen, openedAt: MOMENT };
  return sittingSchema.parse({
    id: '20260302-seance',
    assembly: 'college',
    at: '2026-03-02T09:00',
    place: 'Salle du Collège',
    noticeRank: 1,
    agenda: [],
    attendance: [],
    votes: [],
    stage,
    ...{
      planned: {},
      frozen,
      held,
      closed: {
        ...held,
        closedAt: MOMENT,
        closedBy: 'alice-exemple',
        references: {},
        numbers: {},
        minutesDigest: '0'.repeat(64),
      },
    }[stage],
    ...more,
  });
}

export function subjectOf(item: Item): Subject {
  return { item };
}

export function annexOf(more: object = {}): Annex {
  return annexSchema.parse({
    id: '20260301-annexe',
    type: 'annexe',
    name: 'Plan de la rue.pdf',
    file: { sha256: 'a'.repeat(64), bytes: 1000, mediaType: 'application/pdf' },
    addedBy: 'alice-exemple',
    addedAt: MOMENT,
    ...more,
  });
}

export function opinionOf(more: object = {}): Opinion {
  return opinionSchema.parse({
    id: 'avis-1',
    adviser: { kind: 'service', service: 'urbanisme' },
    origin: { kind: 'asked', by: 'alice-exemple' },
    mandatory: false,
    clock: [],
    ...more,
  });
}

export function personWith(grants: readonly CollegeGrant[], name = 'Alice Exemple'): CollegePerson {
  const id = personIdSchema.parse(name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(' ', '-'));
  return { id, name, services: [], grants, isDirectorGeneral: false };
}

const MOMENT = '2026-03-01T10:00:00.000Z';
const TEXTS = {
  id: '20260301-point',
  assembly: 'college',
  title: 'Réfection de la rue Haute',
  proposingService: 'travaux',
  author: 'alice-exemple',
  createdAt: MOMENT,
  privacy: 'open',
  motivation: 'Vu l’état de la voirie ;',
  decision: 'De refaire la rue Haute.',
};
