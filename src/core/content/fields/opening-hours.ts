import { z } from 'zod';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { choice } from './choice.ts';
import { line } from './text.ts';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  monday: 'Lundi',
  tuesday: 'Mardi',
  wednesday: 'Mercredi',
  thursday: 'Jeudi',
  friday: 'Vendredi',
  saturday: 'Samedi',
  sunday: 'Dimanche',
};

const clockTimeSchema = z
  .string({ error: 'une heure entre guillemets, par exemple « "09:00" »' })
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'une heure comme « "09:00" »')
  .meta({ widget: 'time' });

/** Open from `from` to `to`, the same day. */
const slotSchema = z
  .strictObject({
    from: clockTimeSchema.meta({ title: 'De' }),
    to: clockTimeSchema.meta({ title: 'À' }),
    appointmentOnly: z.boolean().optional().meta({ title: 'Sur rendez-vous seulement' }),
  })
  .refine((slot) => slot.from < slot.to, 'une heure de fin après l’heure de début');
export type Slot = z.infer<typeof slotSchema>;

const slotsSchema = z
  .array(slotSchema)
  .refine(
    (slots) => slots.every((slot, i) => i === 0 || (slots[i - 1]?.to ?? '') <= slot.from),
    'des plages dans l’ordre, sans chevauchement',
  );

/** Days or periods that depart from the week; the first exception that covers a day wins. */
const exceptionSchema = z
  .strictObject({
    from: calendarDaySchema.meta({ title: 'Du' }),
    to: calendarDaySchema.meta({ title: 'Au (inclus)' }),
    label: line('Motif', 80).optional(),
    slots: slotsSchema.meta({ title: 'Plages', description: 'Aucune plage : fermé.' }),
  })
  .refine((exception) => exception.from <= exception.to, 'une date de fin qui n’est pas avant la date de début');

export const openingHoursSchema = z
  .strictObject({
    week: z
      .strictObject(
        Object.fromEntries(
          WEEKDAYS.map((day) => [day, slotsSchema.optional().meta({ title: WEEKDAY_NAMES[day] })]),
        ) as Record<Weekday, z.ZodOptional<typeof slotsSchema>>,
      )
      .meta({ title: 'Semaine' }),
    holidays: choice('Jours fériés', { closed: 'Fermé', open: 'Ouvert' }),
    exceptions: z.array(exceptionSchema).optional().meta({ title: 'Exceptions' }),
    note: line('Remarque', 200).optional(),
  })
  .meta({ title: 'Horaires' });
export type OpeningHours = z.infer<typeof openingHoursSchema>;
