import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { type Notice, noticeSchema } from './collections/notices.ts';
import { noticeFacts } from './notice-facts.ts';
import { noticeLists } from './notice-lists.ts';
import { inquirySteps, noticeStatus } from './notice-stage.ts';
import { gatherTranslations, otherLanguages } from './notice-translations.ts';

const common = { title: 'Exemple', summary: 'Un exemple.', date: '2026-11-20' };
const inquiry = noticeSchema.parse({
  ...common,
  kind: 'publicInquiry',
  from: '2026-12-14',
  to: '2027-01-06',
  suspensions: [{ from: '2026-12-24', to: '2027-01-01', reason: 'Fin d’année' }],
  location: 'Rue de l’Exemple',
  consultation: 'Au service urbanisme',
  remarks: 'Par écrit au collège',
});
const works = noticeSchema.parse({
  ...common,
  kind: 'works',
  from: '2027-01-18',
  to: '2027-06-30',
  streets: ['Rue de l’Exemple'],
});
const job = noticeSchema.parse({
  ...common,
  kind: 'job',
  deadline: '2026-12-11',
  contract: 'Durée indéterminée',
  hours: 'Mi-temps',
});
const call = noticeSchema.parse({ ...common, kind: 'call' });
const announcement = noticeSchema.parse({ ...common, kind: 'announcement', until: '2026-12-14' });

const on = (notice: Notice, day: string) => {
  const { stage, text } = noticeStatus(notice, calendarDaySchema.parse(day));
  return `${stage}: ${text.replaceAll('\u00A0', ' ')}`;
};

describe('where a notice stands', () => {
  it('follows a public inquiry through its suspension', () => {
    expect(on(inquiry, '2026-12-13')).toBe('coming: S’ouvre le 14 décembre 2026');
    expect(on(inquiry, '2026-12-14')).toBe('open: Ouverte jusqu’au 6 janvier 2027');
    expect(on(inquiry, '2026-12-24')).toBe('suspended: Suspendue jusqu’au 1er janvier 2027');
    expect(on(inquiry, '2027-01-06')).toBe('open: Ouverte jusqu’au 6 janvier 2027');
    expect(on(inquiry, '2027-01-07')).toBe('closed: Clôturée le 6 janvier 2027');
  });

  it('announces works before they begin', () => {
    expect(on(works, '2026-11-24')).toBe('coming: Dès le 18 janvier 2027');
    expect(on(works, '2027-07-01')).toBe('closed: Terminés le 30 juin 2027');
  });

  it('takes applications on the last day still', () => {
    expect(on(job, '2026-12-11')).toBe('open: Candidatures jusqu’au 11 décembre 2026');
    expect(on(job, '2026-12-12')).toBe('closed: Clôturé le 11 décembre 2026');
  });

  it('leaves open what has no end, and never calls an announcement open to answers', () => {
    expect(on(call, '2030-01-01')).toBe('standing: Publié le 20 novembre 2026');
    expect(on(announcement, '2026-12-01')).toBe('standing: Affiché jusqu’au 14 décembre 2026');
  });
});

describe('the steps of a public inquiry', () => {
  it('tells announcement, opening, suspension, resumption and closing in order', () => {
    if (inquiry.kind !== 'publicInquiry') throw new Error('Une enquête.');
    expect(inquirySteps(inquiry).map(({ date, text }) => `${date} ${text.replaceAll('\u00A0', ' ')}`)).toEqual([
      '2026-11-20 Publication de l’avis',
      '2026-12-14 Ouverture de l’enquête',
      '2026-12-24 Suspension jusqu’au 1er janvier 2027 : Fin d’année',
      '2027-01-02 Reprise du délai',
      '2027-01-06 Clôture de l’enquête',
    ]);
  });
});

describe('the facts of a notice', () => {
  it('gives an inquiry its period, where to read the file and how to react', () => {
    const terms = noticeFacts(inquiry, calendarDaySchema.parse('2026-12-14')).map(({ term }) => term);
    expect(terms).toEqual(['Période', 'Situation du bien', 'Consulter le dossier', 'Réagir']);
  });

  it('marks the language of what the author wrote, and no other', () => {
    if (inquiry.kind !== 'publicInquiry') throw new Error('Une enquête.');
    const facts = noticeFacts({ ...inquiry, language: 'nl' }, calendarDaySchema.parse('2026-12-14'));
    expect(facts.filter(({ lang }) => lang === 'nl').map(({ term }) => term)).toEqual([
      'Situation du bien',
      'Consulter le dossier',
      'Réagir',
    ]);
  });

  it('speaks of one street in the singular', () => {
    expect(noticeFacts(works, calendarDaySchema.parse('2026-12-14')).map(({ term }) => term)).toContain('Rue');
  });
});

describe('notices in several languages', () => {
  const entry = (id: string, language?: string) => ({
    id,
    data: noticeSchema.parse({ ...common, kind: 'call', ...(language === undefined ? {} : { language }) }),
  });
  const notices = [entry('appel'), entry('appel-nl', 'nl'), entry('oproep-nl', 'nl'), entry('appel-de', 'de')];

  it('hangs the translations on the text that they translate', () => {
    expect(
      gatherTranslations(notices).map(({ notice, translations }) => [notice.id, ...translations.map(({ id }) => id)]),
    ).toEqual([['appel', 'appel-nl', 'appel-de'], ['oproep-nl']]);
  });

  it('leads from a translation back to the French text', () => {
    const [, dutch] = notices;
    expect(dutch === undefined ? [] : otherLanguages(dutch, notices).map(({ id }) => id)).toEqual([
      'appel',
      'appel-de',
    ]);
  });
});

describe('the lists of notices', () => {
  const call = (id: string, date: string, deadline?: string) => ({
    id,
    data: noticeSchema.parse({ ...common, kind: 'call', date, ...(deadline === undefined ? {} : { deadline }) }),
  });
  const lists = noticeLists(
    [
      call('old', '2026-01-01', '2026-02-01'),
      call('recent', '2026-01-01', '2026-10-01'),
      call('open', '2026-11-01', '2026-12-01'),
      call('announced', '2026-12-01'),
    ],
    calendarDaySchema.parse('2026-11-24'),
  );

  it('set apart what is over, the last to end first', () => {
    expect(lists.over.map(({ notice }) => notice.id)).toEqual(['recent', 'old']);
  });

  it('show nothing before its day', () => {
    expect(lists.running.map(({ notice }) => notice.id)).toEqual(['open']);
  });
});
