import { describe, expect, it } from 'vitest';
import { momentSchema } from '../../../src/core/calendar/moment.ts';
import { isMaintenanceDue } from './maintenance-due.ts';

const isDue = (last: string, now: string) => isMaintenanceDue(momentSchema.parse(last), momentSchema.parse(now));

describe('packing the repositories', () => {
  it('waits for the night in Belgium, summer and winter', () => {
    expect(isDue('2026-03-01T08:00:00.000Z', '2026-03-02T00:30:00.000Z')).toBe(false);
    expect(isDue('2026-03-01T08:00:00.000Z', '2026-03-02T01:30:00.000Z')).toBe(true);
    expect(isDue('2026-07-01T08:00:00.000Z', '2026-07-02T00:30:00.000Z')).toBe(true);
    expect(isDue('2026-03-01T08:00:00.000Z', '2026-03-02T14:00:00.000Z')).toBe(false);
  });

  it('is done once a night', () => {
    expect(isDue('2026-03-02T01:30:00.000Z', '2026-03-02T02:30:00.000Z')).toBe(false);
  });

  it('waits no longer than two days for a night that the server sleeps through', () => {
    expect(isDue('2026-03-01T08:00:00.000Z', '2026-03-03T09:00:00.000Z')).toBe(true);
  });
});
