import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { PersonId } from '../../identity/person-id.ts';
import type { AssemblyId, ItemId, SittingId } from '../ids.ts';
import type { NoticeKind } from '../settings/notice-settings.ts';

/**
 * Something that one person is told. It holds no text of an item behind closed doors, or of an assembly that is never
 * public: those are named by their number, or their id.
 */
export interface CollegeNotice {
  readonly kind: NoticeKind;
  readonly person: PersonId;
  /** By e-mail too, not only at the desk. */
  readonly mail: boolean;
  readonly assembly: AssemblyId;
  readonly assemblyName: string;
  readonly item?: ItemId | undefined;
  readonly sitting?: SittingId | undefined;
  /** Title of the item, where anybody may know it. */
  readonly title?: string | undefined;
  /** Number of the item on the agenda. */
  readonly number?: string | undefined;
  /** Day of the sitting. */
  readonly day?: CalendarDay | undefined;
  /** Whose opinion it is about. */
  readonly adviser?: string | undefined;
  /** Last day of a delay. */
  readonly lastDay?: CalendarDay | undefined;
}

/** What tells two notices apart for the one who receives them. */
export function keyOfNotice({ kind, item, sitting, adviser }: Omit<CollegeNotice, 'person'>): string {
  return [kind, item ?? sitting ?? '', adviser ?? ''].join(' ');
}
