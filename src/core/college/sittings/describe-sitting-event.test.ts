import { describe, expect, it } from 'vitest';
import { stateOf } from '../examples/example-desk.ts';
import { mandateOf } from '../examples/example-mandates.ts';
import { onMandates, onSitting } from '../examples/example-sitting-acts.ts';
import { FROZEN_COLLEGE, HELD_COLLEGE } from '../examples/example-sittings.ts';
import type { MandateEvent } from './decide-mandate.ts';
import { describeMandateEvent, describeSittingEvent } from './describe-sitting-event.ts';
import type { SittingEvent } from './sitting-event.ts';

// Each test asks for one event of that kind.
const said = (events: readonly unknown[]) => describeSittingEvent(events[0] as SittingEvent);
const saidOfMandate = (events: readonly unknown[]) => describeMandateEvent(events[0] as MandateEvent);

describe('the French words of what happens to a sitting', () => {
  it('name the assembly, the date, and what was done', () => {
    const opened = onSitting(stateOf({ sittings: [FROZEN_COLLEGE] }), {
      kind: 'openSitting',
      sitting: FROZEN_COLLEGE.id,
    });
    expect(said(opened.events)).toBe(
      'Collège communal, lundi 2\u00A0mars\u00A02026 à 9\u00A0h\u00A0: ouverture de la séance',
    );
  });

  it('say from when it was moved', () => {
    const moved = onSitting(stateOf({ sittings: [FROZEN_COLLEGE] }), {
      kind: 'editSitting',
      sitting: FROZEN_COLLEGE.id,
      changes: { at: '2026-03-03T10:00' },
    });
    expect(said(moved.events)).toBe(
      'Collège communal, mardi 3\u00A0mars\u00A02026 à 10\u00A0h\u00A0: séance déplacée (prévue le lundi 2\u00A0mars\u00A02026 à 9\u00A0h)',
    );
  });

  it('tell nothing of who was there', () => {
    const noted = onSitting(stateOf({ sittings: [HELD_COLLEGE] }), {
      kind: 'recordAttendance',
      sitting: HELD_COLLEGE.id,
      entries: [{ mandate: mandateOf('Alice').id, change: { kind: 'absent' } }],
    });
    expect(said(noted.events)).toMatch(/: présences notées$/);
    expect(JSON.stringify(noted.events[0]?.facts)).not.toContain('alice');
  });

  it('name a stand-in with its days', () => {
    const added = onMandates(stateOf({}), {
      kind: 'addStandIn',
      standIn: {
        kind: 'replacement',
        assembly: 'college',
        absent: mandateOf('Bruno').id,
        standIn: mandateOf('Gaëlle').id,
        from: '2026-03-01',
        to: '2026-03-31',
      },
    });
    expect(saidOfMandate(added.events)).toBe(
      'Remplacement (Bruno Exemple par Gaëlle Exemple, du 1er au 31\u00A0mars\u00A02026)\u00A0: création',
    );
  });
});
