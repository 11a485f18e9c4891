import { momentSchema } from '../../calendar/moment.ts';
import { personIdSchema } from '../../identity/person-id.ts';
import { assemblyIdSchema, itemIdSchema, serviceIdSchema, settingIdSchema, sittingIdSchema } from '../ids.ts';
import type { ItemAt, ItemCommon } from '../items/item.ts';

/** What every example item has: a point of the Travaux service before the college. */
const EXAMPLE: ItemCommon = {
  id: itemIdSchema.parse('20260302-voirie'),
  assembly: assemblyIdSchema.parse('college'),
  title: 'Réfection de la rue du Moulin',
  proposingService: serviceIdSchema.parse('travaux'),
  author: personIdSchema.parse('alice-exemple'),
  createdAt: momentSchema.parse('2026-03-02T08:00:00.000Z'),
  category: settingIdSchema.parse('travaux'),
  privacy: 'open',
  motivation: 'Considérant l’état de la chaussée ;',
  decision: 'Article unique. De réparer la rue du Moulin.',
};

/** Parts of an item as a test writes them: plain texts where the record has branded ones. */
type Written = Partial<Omit<ItemCommon, 'id' | 'proposingService' | 'category'>> & {
  readonly id?: string;
  readonly proposingService?: string;
  readonly category?: string;
};

export function draftItem(written: Written = {}): ItemAt<'draft'> {
  return { ...common(written), stage: 'draft' };
}

export function validatedItem(written: Written = {}): ItemAt<'validated'> {
  return { ...common(written), stage: 'validated' };
}

/** On the agenda of the sitting `20260309-college`, unless another is named. */
export function presentedItem({
  sitting = '20260309-college',
  listType = 'normal',
  ...written
}: Written & { readonly sitting?: string; readonly listType?: string } = {}): ItemAt<'presented'> {
  return {
    ...common(written),
    stage: 'presented',
    sitting: sittingIdSchema.parse(sitting),
    listType: settingIdSchema.parse(listType),
    presentedAt: momentSchema.parse('2026-03-05T10:00:00.000Z'),
  };
}

function common({ id, proposingService, category, ...written }: Written): ItemCommon {
  return {
    ...EXAMPLE,
    ...(id === undefined ? {} : { id: itemIdSchema.parse(id) }),
    ...(proposingService === undefined ? {} : { proposingService: serviceIdSchema.parse(proposingService) }),
    ...(category === undefined ? {} : { category: settingIdSchema.parse(category) }),
    ...written,
  };
}
