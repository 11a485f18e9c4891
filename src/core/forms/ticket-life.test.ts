import { expect, it } from 'vitest';
import { momentSchema } from '../calendar/moment.ts';
import { judgeTicket } from './ticket-life.ts';

const given = momentSchema.parse('2026-03-02T08:00:00.000Z');

it.each([
  ['2026-03-02T08:00:00.500Z', 'too-soon'],
  ['2026-03-02T08:00:01.500Z', 'fit'],
  ['2026-03-02T12:00:00.000Z', 'fit'],
  ['2026-03-02T12:00:00.001Z', 'too-late'],
  ['2026-03-02T07:00:00.000Z', 'too-soon'],
])('a form given at 8 and back at %s is %s', (now, verdict) => {
  expect(judgeTicket(given, momentSchema.parse(now))).toBe(verdict);
});
