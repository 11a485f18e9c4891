import { describe, expect, it } from 'vitest';
import { momentSchema } from '../../calendar/moment.ts';
import { evolve } from '../event.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import type { Item } from '../items/item.ts';
import type { CollegeGrant } from '../person.ts';
import { changeAssemblies } from '../rights/example-arbitraries.ts';
import { itemAt, itemOnAgenda, opinionOf, personWith } from '../rights/example-subjects.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { decideOpinion } from './decide-opinion.ts';
import type { Opinion } from './opinion.ts';
import { opinionCommandSchema } from './opinion-command.ts';
import type { OpinionRefusal } from './opinion-refusal.ts';
import { explainOpinionRefusal } from './refusal-messages.ts';

const author = person('Alice Exemple', { role: 'author', services: ['travaux'] });
const finance = person('Diane Exemple', { role: 'adviser', services: ['direction-financiere'] });
const planner = person('Émile Exemple', { role: 'adviser', services: ['urbanisme'] });
const secretary = person('Félix Exemple', { role: 'secretariat' });
const people = [author, finance, planner, secretary];
const asked = { delay: { unit: 'workingDays', days: 10 }, clock: [{ from: '2026-03-02' }] };
const legality = { id: 'directeur-financier', rule: 'directeur-financier', mandatory: true, ...asked };
const byFinance = { adviser: { kind: 'service', service: 'direction-financiere' } };

describe('asking for an opinion', () => {
  it('is for the author while they hold the text, with the delay of the rule', () => {
    const { opinion } = run(itemAt('draft'), author, { kind: 'ask', rule: 'urbanisme' });
    expect(opinion).toMatchObject({
      id: 'urbanisme',
      origin: { kind: 'asked', by: 'alice-exemple' },
      mandatory: false,
      delay: { unit: 'calendarDays', days: 15 },
      clock: [],
    });
    expect(run(itemAt('validated'), author, { kind: 'ask', rule: 'urbanisme' }).code).toBe('not-at-this-stage');
  });

  it('starts the delay at once where advisers may already answer', () => {
    const { opinion } = run(itemAt('validated'), secretary, { kind: 'ask', rule: 'urbanisme' });
    expect(opinion?.clock).toEqual([{ from: '2026-03-04' }]);
  });

  it('in urgency takes the five working days of the law, only with a reason', () => {
    const command = { kind: 'ask', rule: 'directeur-financier', delay: 1 } as const;
    const refused = run(itemAt('draft'), author, command);
    expect(refused).toMatchObject({ code: 'reason-needed', source: { article: 'CDLD, art. L1124-40' } });
    const { opinion } = run(itemAt('draft'), author, { ...command, reason: 'Toiture ouverte' });
    expect(opinion).toMatchObject({ delay: { unit: 'workingDays', days: 5 }, delayReason: 'Toiture ouverte' });
  });

  it('may go to one person by name, without a delay', () => {
    const { opinion } = run(itemAt('draft'), author, { kind: 'askPerson', person: 'diane-exemple' });
    expect(opinion).toMatchObject({ id: 'diane-exemple', adviser: { kind: 'person', person: 'diane-exemple' } });
    expect(opinion?.delay).toBeUndefined();
    expect(run(itemAt('draft'), author, { kind: 'askPerson', person: 'personne' }).code).toBe('unknown-person');
  });

  it('is refused twice, and for a rule that the settings do not have', () => {
    const item = itemAt('draft', { opinions: [opinionOf({ id: 'urbanisme', rule: 'urbanisme' })] });
    expect(run(item, author, { kind: 'ask', rule: 'urbanisme' }).code).toBe('already-asked');
    expect(run(item, author, { kind: 'ask', rule: 'juriste' }).code).toBe('unknown-opinion-rule');
  });

  it('again is possible after an answer, which is kept, or after the delay, never while awaited', () => {
    const again = { kind: 'askAgain', opinion: 'urbanisme' } as const;
    const awaiting = { id: 'urbanisme', rule: 'urbanisme', ...asked };
    const item = (more: object) => itemAt('validated', { opinions: [opinionOf({ ...awaiting, ...more })] });
    expect(run(item({}), secretary, again).code).toBe('still-awaited');
    const { opinion } = run(item({ given: given() }), secretary, again);
    expect(opinion).toMatchObject({
      askedAgain: true,
      earlier: [{ value: 'negative' }],
      clock: [{ from: '2026-03-04' }],
    });
    const expired = run(item({ clock: [{ from: '2026-01-05' }] }), secretary, again);
    expect(expired.opinion?.clock).toEqual([{ from: '2026-03-04' }]);
  });
});

describe('giving an opinion', () => {
  const item = itemAt('validated', { amount: 40_000, opinions: [opinionOf({ ...legality, ...byFinance })] });
  const give = { kind: 'give', opinion: 'directeur-financier', value: 'positive' } as const;

  it('is for the adviser who was asked, and stops the delay', () => {
    const { opinion, kind } = run(item, finance, { ...give, text: ' Crédits suffisants. ' });
    expect(kind).toBe('opinionGiven');
    expect(opinion).toMatchObject({
      given: { value: 'positive', text: 'Crédits suffisants.', by: 'diane-exemple' },
      clock: [{ from: '2026-03-02', to: '2026-03-04' }],
    });
    expect(run(item, planner, give).code).toBe('out-of-scope');
  });

  it('names the version of the text that was judged', () => {
    const first = run(item, finance, give).opinion?.given?.judged;
    const other = run({ ...item, decision: 'De ne rien faire.' }, finance, give).opinion?.given?.judged;
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(other).not.toBe(first);
  });

  it('anew keeps the former answer among the earlier ones', () => {
    const answered = itemAt('validated', { opinions: [opinionOf({ ...legality, ...byFinance, given: given() })] });
    expect(run(answered, finance, give).opinion).toMatchObject({
      given: { value: 'positive' },
      earlier: [{ value: 'negative' }],
    });
  });

  it('is refused once the delay is over, with the day and the article', () => {
    const late = itemAt('validated', {
      amount: 40_000,
      opinions: [opinionOf({ ...legality, ...byFinance, clock: [{ from: '2026-01-05' }] })],
    });
    const refused = run(late, finance, give);
    expect(refused).toMatchObject({ code: 'opinion-expired', facts: { lastDay: '2026-01-19' } });
    expect(refused.sentence).toContain('le lundi 19\u00A0janvier\u00A02026');
    expect(refused.sentence).toContain('CDLD, art. L1124-40');
  });

  it('hidden is a draft that nobody else counts on, until it is shown', () => {
    const drafted = run(item, finance, { ...give, hidden: true });
    expect(drafted).toMatchObject({ kind: 'opinionDrafted', facts: { opinion: 'directeur-financier' } });
    expect(drafted.facts).not.toHaveProperty('value');
    expect(drafted.opinion?.clock).toEqual([{ from: '2026-03-02' }]);
    const shown = run(drafted.after ?? item, finance, { kind: 'show', opinion: 'directeur-financier' });
    expect(shown.opinion?.given?.hidden).toBeUndefined();
    expect(shown.opinion?.clock).toEqual([{ from: '2026-03-02', to: '2026-03-04' }]);
  });

  it('hidden too long counts no more: it cannot be shown once the delay is over', () => {
    const late = { ...legality, ...byFinance, clock: [{ from: '2026-01-05' }], given: given({ hidden: true }) };
    const item = itemAt('validated', { amount: 40_000, opinions: [opinionOf(late)] });
    expect(run(item, finance, { kind: 'show', opinion: 'directeur-financier' }).code).toBe('opinion-expired');
  });

  it('may be hidden again before the item is on an agenda, not after', () => {
    const hide = { kind: 'hide', opinion: 'directeur-financier' } as const;
    const answered = [opinionOf({ ...legality, ...byFinance, given: given() })];
    expect(run(itemAt('validated', { opinions: answered }), finance, hide).opinion?.given?.hidden).toBe(true);
    const { item: presented, sitting } = itemOnAgenda('presented', 'frozen', { opinions: answered });
    expect(run(presented, finance, hide, sitting).code).toBe('too-late-to-hide');
  });

  it('confidential says nothing of its answer in the record of the command', () => {
    expect(run(item, finance, { ...give, confidential: true }).facts).not.toHaveProperty('value');
    expect(run(item, finance, give).facts).toMatchObject({ value: 'positive' });
  });

  it('of one’s own initiative is for the services whose rule allows it', () => {
    const own = { kind: 'giveOwn', rule: 'directeur-financier', value: 'withRemarks' } as const;
    expect(run(itemAt('validated', { amount: 500 }), finance, own).opinion).toMatchObject({
      origin: { kind: 'ownInitiative' },
      mandatory: false,
      given: { value: 'withRemarks' },
    });
    expect(run(itemAt('validated'), planner, { ...own, rule: 'urbanisme' }).code).toBe('out-of-scope');
    expect(run(itemAt('validated'), finance, { ...own, rule: 'urbanisme' }).code).toBe('no-own-initiative');
    const both = changeAssemblies(EXAMPLE_SETTINGS, (assembly) => ({
      ...assembly,
      opinions: {
        ...assembly.opinions,
        rules: Object.fromEntries(
          Object.entries(assembly.opinions.rules).map(([id, rule]) => [id, { ...rule, ownInitiative: true }]),
        ),
      },
    }));
    const others = { ...own, rule: 'urbanisme' };
    expect(run(itemAt('validated'), finance, others, undefined, both).code).toBe('no-own-initiative');
    expect(run(itemAt('validated'), planner, others, undefined, both).kind).toBe('opinionGiven');
  });
});

describe('the delay of an opinion that was asked', () => {
  const item = itemAt('validated', { amount: 40_000, opinions: [opinionOf({ ...legality, ...byFinance })] });
  const extend = { kind: 'extend', opinion: 'directeur-financier', reason: 'Dossier volumineux' } as const;

  it('is extended once by as much, with the reason and who did it', () => {
    const { opinion, after } = run(item, finance, extend);
    expect(opinion?.extension).toEqual({
      days: 10,
      reason: 'Dossier volumineux',
      by: 'diane-exemple',
      at: '2026-03-04T10:00:00.000Z',
    });
    expect(run(after ?? item, finance, extend)).toMatchObject({
      code: 'already-extended',
      source: { article: 'CDLD, art. L1124-40' },
    });
    expect(opinionCommandSchema.safeParse({ ...extend, item: item.id, reason: ' ' }).success).toBe(false);
  });

  it('is not extended where the law no longer allows it', () => {
    const law = EXAMPLE_SETTINGS.legal.legalityOpinion.map((version) => ({ ...version, extensions: 0 }));
    const settings = { ...EXAMPLE_SETTINGS, legal: { ...EXAMPLE_SETTINGS.legal, legalityOpinion: law } };
    expect(run(item, finance, extend, undefined, settings)).toMatchObject({
      code: 'not-extendable',
      source: { article: 'CDLD, art. L1124-40' },
    });
  });

  it('is not extended once it is over, or the opinion given', () => {
    const with_ = (more: object) =>
      itemAt('validated', { opinions: [opinionOf({ ...legality, ...byFinance, ...more })] });
    expect(run(with_({ given: given() }), finance, extend).code).toBe('opinion-given');
    expect(run(with_({ clock: [{ from: '2026-01-05' }] }), finance, extend).code).toBe('opinion-expired');
  });

  it('may become another of the linked delays, reasoned where the settings say so', () => {
    const longer = {
      kind: 'changeDelay',
      opinion: 'directeur-financier',
      delay: 2,
      reason: 'Dossier complexe',
    } as const;
    expect(run(item, secretary, longer).opinion).toMatchObject({
      delay: { days: 20 },
      delayReason: 'Dossier complexe',
    });
    expect(run(item, secretary, { ...longer, reason: undefined }).code).toBe('reason-needed');
    expect(run(item, secretary, { ...longer, delay: 7 }).code).toBe('unknown-delay');
  });
});

describe('withdrawing a request', () => {
  const withdraw = { kind: 'withdraw', opinion: 'urbanisme' } as const;
  const item = (more: object) =>
    itemAt('draft', { opinions: [opinionOf({ id: 'urbanisme', rule: 'urbanisme', ...more })] });

  it('takes an optional one off the item', () => {
    expect(run(item({}), author, withdraw).after?.opinions).toEqual([]);
  });

  it('is refused when it is mandatory, was answered, or has expired', () => {
    expect(run(item({ mandatory: true }), author, withdraw).code).toBe('automatic-opinion');
    expect(run(item({ given: given() }), author, withdraw).code).toBe('opinion-given');
    expect(run(item({ ...asked, clock: [{ from: '2026-01-05' }] }), author, withdraw).code).toBe('opinion-expired');
  });
});

/** What a command left, or why it was refused. */
interface Ran {
  readonly kind?: string | undefined;
  readonly facts?: OpinionRefusal['facts'] | undefined;
  readonly after?: Item | undefined;
  readonly opinion?: Opinion | undefined;
  readonly code?: string;
  readonly source?: OpinionRefusal['source'];
  readonly sentence?: string;
}

/** Runs a command on Wednesday 4 March 2026. */
function run(item: Item, actor: typeof author, written: object, sitting?: Sitting, settings = EXAMPLE_SETTINGS): Ran {
  const state: CollegeState = {
    items: new Map([[item.id, item]]),
    sittings: new Map(sitting === undefined ? [] : [[sitting.id, sitting]]),
    mandates: new Map(),
    standIns: new Map(),
  };
  const context: CollegeContext = {
    person: actor,
    now: momentSchema.parse('2026-03-04T10:00:00.000Z'),
    settings,
    people,
    newIds: [],
    digest: (text) =>
      [...text]
        .reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e9, 7)
        .toString(16)
        .padStart(64, '0'),
  };
  const command = opinionCommandSchema.parse({ item: item.id, ...written });
  const result = decideOpinion(state, command, context);
  if (!result.ok) {
    const { refusal } = result;
    // Only refusals about opinions are explained by this catalogue.
    const sentence = refusal.code.includes('opinion') ? explainOpinionRefusal(refusal as OpinionRefusal) : '';
    return { ...refusal, sentence };
  }
  const [event] = result.value;
  const after = evolve(state, result.value).items.get(item.id);
  const opinion = after?.opinions?.find(({ id }) => id === event?.facts['opinion']);
  return { kind: event?.kind, facts: event?.facts, after, opinion };
}

function given(more: object = {}) {
  return { value: 'negative', by: 'diane-exemple', at: '2026-03-03T10:00:00.000Z', judged: '0'.repeat(64), ...more };
}

function person(name: string, grant: object) {
  // Grants are written with plain ids.
  return personWith([grant as CollegeGrant], name);
}
