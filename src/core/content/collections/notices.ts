import { z } from 'zod';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { mark } from '../fields/choice.ts';
import { commonFields } from '../fields/common.ts';
import { fileSchema } from '../fields/image.ts';
import { line, linkTargetSchema } from '../fields/text.ts';

export const NOTICE_KINDS = {
  publicInquiry: { label: 'Enquêtes publiques', one: 'Enquête publique', icon: 'scale' },
  works: { label: 'Travaux', one: 'Travaux', icon: 'road-works' },
  job: { label: 'Offres d’emploi', one: 'Offre d’emploi', icon: 'work' },
  call: { label: 'Appels', one: 'Appel', icon: 'megaphone' },
  announcement: { label: 'Avis à la population', one: 'Avis', icon: 'info' },
} as const;

const dated = {
  ...commonFields,
  date: calendarDaySchema.meta({ title: 'Date de publication' }),
  files: z.array(fileSchema).optional().meta({ title: 'Documents' }),
};
const period = { from: calendarDaySchema.meta({ title: 'Du' }), to: calendarDaySchema.meta({ title: 'Au (inclus)' }) };

/** An official notice; each kind has only the data that it needs. */
export const noticeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...dated,
      kind: mark('publicInquiry', NOTICE_KINDS.publicInquiry.one),
      ...period,
      suspensions: z
        .array(z.strictObject({ ...period, reason: line('Motif', 160) }))
        .optional()
        .meta({ title: 'Suspensions' }),
      applicant: line('Demandeur', 160).optional(),
      location: line('Situation du bien', 200),
      consultation: line('Où consulter le dossier', 300),
      remarks: line('Comment réagir', 300),
      legalBasis: line('Base légale', 200).optional(),
    }),
    z.strictObject({
      ...dated,
      kind: mark('works', NOTICE_KINDS.works.one),
      ...period,
      streets: z.array(line('Rue', 120)).min(1, 'au moins une rue').meta({ title: 'Rues' }),
      diversion: line('Déviation', 300).optional(),
    }),
    z.strictObject({
      ...dated,
      kind: mark('job', NOTICE_KINDS.job.one),
      deadline: calendarDaySchema.meta({ title: 'Candidatures jusqu’au' }),
      contract: line('Contrat', 120),
      hours: line('Temps de travail', 120),
      apply: linkTargetSchema.optional().meta({ title: 'Postuler' }),
    }),
    z.strictObject({
      ...dated,
      kind: mark('call', NOTICE_KINDS.call.one),
      deadline: calendarDaySchema.optional().meta({ title: 'Jusqu’au' }),
      apply: linkTargetSchema.optional().meta({ title: 'Répondre' }),
    }),
    z.strictObject({
      ...dated,
      kind: mark('announcement', NOTICE_KINDS.announcement.one),
      until: calendarDaySchema.optional().meta({ title: 'Affiché jusqu’au' }),
    }),
  ])
  .refine((notice) => !('from' in notice) || notice.from <= notice.to, {
    path: ['to'],
    error: 'une date de fin qui n’est pas avant la date de début',
  });
export type Notice = z.infer<typeof noticeSchema>;
