/** What the clock says in Belgium. */
export interface Moment {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HHMM`. */
  readonly time: string;
}

/**
 * Whether a place is open, in French.
 *
 * @param code as `writeOpeningCode` makes it
 */
export function openState(code: string, { day, time }: Moment): { readonly open: boolean; readonly text: string } {
  const slots = slotsOn(code, day);
  const current = slots.find((slot) => slot.from <= time && time < slot.to);
  if (current) {
    return {
      open: true,
      text: `${current.appointment ? 'Ouvert sur rendez-vous' : 'Ouvert maintenant'}, jusqu’à ${clock(current.to)}`,
    };
  }
  for (let offset = 0; offset < 15; offset++) {
    const next = slotsOn(code, later(day, offset)).find((slot) => offset > 0 || slot.from > time);
    if (next) return { open: false, text: `Fermé, ouvre ${dayName(day, offset)}à ${clock(next.from)}` };
  }
  return { open: false, text: 'Fermé en ce moment' };
}

interface Slot {
  readonly from: string;
  readonly to: string;
  readonly appointment: boolean;
}

function slotsOn(code: string, day: string): Slot[] {
  const parts = code.split('|');
  const special = parts.find((part) => part.startsWith(`${day}=`));
  const slots = special === undefined ? parts[weekday(day)] : special.slice(11);
  return (slots ?? '')
    .split(',')
    .filter(Boolean)
    .map((slot) => ({ from: slot.slice(0, 4), to: slot.slice(5, 9), appointment: slot.endsWith('r') }));
}

/** 0 is Monday. */
export function weekday(day: string): number {
  return (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 864e5).toISOString().slice(0, 10);
}

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

function dayName(today: string, offset: number): string {
  if (offset === 0) return '';
  if (offset === 1) return 'demain ';
  const day = later(today, offset);
  return offset < 7 ? `${WEEKDAYS[weekday(day)]} ` : `le ${Number(day.slice(8))}/${Number(day.slice(5, 7))} `;
}

function clock(time: string): string {
  const minutes = time.slice(2);
  return `${Number(time.slice(0, 2))}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`;
}
