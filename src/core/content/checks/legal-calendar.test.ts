import { describe, expect, it } from 'vitest';
import { readFixture } from '../../../../tests/fixtures/read-fixture.ts';
import { SOUND_COMMUNE } from '../../../../tests/fixtures/sound-commune.ts';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { versionOn } from '../legal-settings.ts';

/** A council on Monday 20 April 2026 at half past seven; the fixture's rule asks for five clear days. */
const sitting = (fields: string) => `---
title: Conseil du 20 avril
summary: La séance du conseil.
assembly: council
at: 2026-04-20T19:30
place: Maison communale
${fields}
---
`;

function warningsOn(buildDay: string, files: Readonly<Record<string, string>>): [string, string | undefined][] {
  return readFixture({ ...SOUND_COMMUNE, ...files }, { buildDay }).map(({ severity, code, line, field, message }) => {
    expect(severity, message).toBe('warning');
    return [code, field === undefined ? undefined : `${field}:${line}`];
  });
}
const council = (buildDay: string, fields: string) =>
  warningsOn(buildDay, { 'content/sittings/avril.md': sitting(fields) });

describe('drafts of deliberations (CDLD, art. L3221-4)', () => {
  it('are awaited in silence until the day before the last one', () => {
    expect(council('2026-04-13', 'stage: agenda')).toEqual([]);
  });

  it('are asked for on the last day: the 14th, five clear days before the 20th', () => {
    expect(council('2026-04-14', 'stage: agenda')).toEqual([['drafts-missing', 'draftsPublished:2']]);
  });

  it('are in order when put online on the last day', () => {
    expect(council('2026-04-15', 'stage: agenda\ndraftsPublished: 2026-04-14')).toEqual([]);
  });

  it('are late from the day after', () => {
    expect(council('2026-04-15', 'stage: agenda\ndraftsPublished: 2026-04-15')).toEqual([
      ['drafts-late', 'draftsPublished:8'],
    ]);
  });

  it('are told with the days counted and the article', () => {
    const [problem] = readFixture(
      { ...SOUND_COMMUNE, 'content/sittings/avril.md': sitting('stage: agenda\ndraftsPublished: 2026-04-17') },
      { buildDay: '2026-04-17' },
    );
    expect(problem?.message).toContain('2 jour(s) franc(s)');
    expect(problem?.message).toContain('CDLD, art. L3221-4');
  });

  it.each(['stage: held', 'stage: cancelled', 'stage: minutesApproved\nminutesApproved: 2026-05-20'])(
    'are no longer asked of a sitting that is over or off: %s',
    (fields) => {
      expect(council('2026-04-16', fields)).toEqual([]);
    },
  );

  it('are not asked of the college, nor of a sitting of the past', () => {
    expect(
      warningsOn('2026-04-16', { 'content/sittings/avril.md': sitting('stage: agenda').replace('council', 'college') }),
    ).toEqual([]);
    expect(council('2026-04-21', 'stage: agenda')).toEqual([]);
  });
});

describe('a regulation (CDLD, art. L1133-1)', () => {
  const regulation = (fields: string) =>
    warningsOn('2026-04-15', {
      'content/regulations/taxe.md': `---\ntitle: Taxe\nsummary: Une taxe.\nassembly: council\nadopted: 2026-01-20\n${fields}\n---\n`,
    });

  it('in force says when it was published', () => {
    expect(regulation('kind: regulation\nstatus: inForce')).toEqual([['regulation-without-proof', 'published:2']]);
    expect(regulation('kind: regulation\nstatus: inForce\npublished: { on: 2026-02-01, proof: Registre }')).toEqual([]);
  });

  it('names the decision of the supervising authority when its kind needs one', () => {
    expect(regulation('kind: tax\nstatus: approved')).toEqual([['regulation-without-supervision', 'supervision:2']]);
    expect(regulation('kind: tax\nstatus: approved\nsupervision: { decision: Approbation, on: 2026-02-01 }')).toEqual(
      [],
    );
    expect(regulation('kind: tax\nstatus: adopted')).toEqual([]);
  });

  it('is not published before it is adopted', () => {
    expect(regulation('kind: regulation\nstatus: inForce\npublished: { on: 2026-01-19, proof: Registre }')).toEqual([
      ['regulation-dates', 'published.on:8'],
    ]);
  });
});

describe('a text to be reviewed', () => {
  const news = (reviewBy: string) => ({
    'content/news/relire.md': `---\ntitle: À relire\nsummary: Un texte.\ndate: 2026-01-01\ncategory: culture\nreviewBy: ${reviewBy}\n---\nUn texte.\n`,
  });

  it('is told once its date has passed, not on the day itself', () => {
    expect(warningsOn('2026-04-15', news('2026-04-15'))).toEqual([]);
    expect(warningsOn('2026-04-15', news('2026-04-14'))).toEqual([['review-due', 'reviewBy:6']]);
  });
});

describe('a rule with several versions', () => {
  const day = (text: string) => calendarDaySchema.parse(text);
  const versions = [
    { validFrom: day('2024-01-01'), clearDays: 7 },
    { validFrom: day('2022-01-01'), clearDays: 5 },
  ];

  it('applies as it stood on the day', () => {
    expect(versionOn(versions, day('2021-12-31'))).toBeUndefined();
    expect(versionOn(versions, day('2022-01-01'))?.clearDays).toBe(5);
    expect(versionOn(versions, day('2023-12-31'))?.clearDays).toBe(5);
    expect(versionOn(versions, day('2024-01-01'))?.clearDays).toBe(7);
  });
});
