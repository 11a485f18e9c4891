import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentSchema } from '../../calendar/moment.ts';
import type { CollegeEvent } from '../event.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import type { Item } from '../items/item.ts';
import type { CollegeGrant, CollegePerson } from '../person.ts';
import { anySubject, changeAssemblies } from '../rights/example-arbitraries.ts';
import { itemAt, itemOnAgenda, opinionOf, personWith } from '../rights/example-subjects.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeState } from '../state.ts';
import { composeNotices, onePerAddress } from './compose-notices.ts';
import type { CollegeNotice } from './notice.ts';
import { composeNoticeMail } from './notice-messages.ts';

const author = person('Alice Exemple', { role: 'author', services: ['travaux'] });
const head = person('Bruno Exemple', { role: 'reviewer', level: 'chef-de-service', services: ['travaux'] });
const otherHead = person('Chloé Exemple', { role: 'reviewer', level: 'chef-de-service', services: ['urbanisme'] });
const director = person('Denis Exemple', { role: 'reviewer', level: 'direction-generale' });
const secretary = person('Emma Exemple', { role: 'secretariat', assemblies: ['college'] });
const councilSecretary = person('Félix Exemple', { role: 'secretariat', assemblies: ['conseil'] });
const member = person('Gaëlle Exemple', { role: 'member', assemblies: ['college'] });
const finance = person('Hugo Exemple', { role: 'adviser', services: ['direction-financiere'] });
const copied = person('Inès Exemple', { role: 'serviceObserver', services: ['personnel'] });
const people = [author, head, otherHead, director, secretary, councilSecretary, member, finance, copied];

describe('who is told', () => {
  it('of an item to validate: those who hold its level in its service, and nobody else', () => {
    expect(told('itemForwarded', { after: itemAt('review') })).toEqual(['toValidate bruno-exemple']);
  });

  it('never the person who did it', () => {
    expect(told('itemForwarded', { after: itemAt('review'), by: head })).toEqual([]);
  });

  it('of an item on an agenda: its author; after the freeze: the secretariat', () => {
    const { item, sitting } = itemOnAgenda('presented', 'planned');
    expect(told('itemPresented', { after: item, sitting })).toEqual(['presented alice-exemple']);
    const late = itemOnAgenda('presented', 'frozen', { listType: 'tardif' });
    expect(told('itemPresented', { after: late.item, sitting: late.sitting })).toEqual(['late emma-exemple']);
  });

  it('of a frozen agenda and of the minutes: the members of that assembly', () => {
    const { item, sitting } = itemOnAgenda('presented', 'frozen');
    expect(told('sittingFrozen', { after: item, sitting })).toEqual(['sittingFrozen gaelle-exemple']);
  });

  it('of an item from another assembly: the secretariat of the one where it arrives', () => {
    const copy = itemAt('validated', { id: '20260302-copie', assembly: 'conseil' });
    const notices = told('itemSent', { after: itemAt('validated'), more: [copy], facts: { copy: copy.id } });
    expect(notices).toEqual(['arrived felix-exemple']);
  });

  it('of a decision: the services only once it is released, at the closing, and only once', () => {
    const held = itemOnAgenda('decided', 'held');
    expect(told('itemDecided', { after: held.item, sitting: held.sitting })).toEqual([]);
    const closed = itemOnAgenda('decided', 'closed');
    const closing = told('sittingClosed', {
      before: held.item,
      after: closed.item,
      sitting: closed.sitting,
      was: held.sitting,
    });
    expect(closing).toEqual(['minutesAvailable gaelle-exemple', 'decided alice-exemple']);
  });

  it('of a decision that is shown at once: when it is taken, and not again at the closing', () => {
    const settings = changeAssemblies(EXAMPLE_SETTINGS, (assembly) => ({
      ...assembly,
      visibility: { ...assembly.visibility, hideDecisionsUntilClosed: false },
    }));
    const held = itemOnAgenda('decided', 'held');
    expect(told('itemDecided', { after: held.item, sitting: held.sitting, settings })).toEqual([
      'decided alice-exemple',
    ]);
    const { item, sitting } = itemOnAgenda('decided', 'closed');
    const closing = { before: held.item, after: item, sitting, was: held.sitting, settings };
    expect(told('sittingClosed', closing)).toEqual(['minutesAvailable gaelle-exemple']);
  });

  it('of an item put off: its author and its service', () => {
    const { item, sitting } = itemOnAgenda('decided', 'closed', { outcome: 'postponed' });
    expect(told('itemDecided', { after: item, sitting })).toEqual([
      'postponed alice-exemple',
      'postponed bruno-exemple',
    ]);
  });

  it('of a copy: the service in copy, when it comes to see the item and not again', () => {
    const draft = itemAt('draft', { copyServices: ['personnel'] });
    const validated = itemAt('validated', { copyServices: ['personnel'] });
    expect(told('itemEdited', { before: draft, after: draft })).toEqual([]);
    expect(told('itemValidated', { before: draft, after: validated })).toEqual(['copiedIn ines-exemple']);
    expect(told('itemEdited', { before: validated, after: validated })).toEqual([]);
  });
});

describe('what is told of opinions', () => {
  const asked = (more: object = {}) =>
    opinionOf({
      id: 'directeur-financier',
      rule: 'directeur-financier',
      adviser: { kind: 'service', service: 'direction-financiere' },
      delay: { unit: 'workingDays', days: 10 },
      ...more,
    });
  const given = {
    value: 'negative',
    text: 'Trop cher',
    by: 'hugo-exemple',
    at: '2026-03-04T09:00:00.000Z',
    judged: '0'.repeat(64),
  };
  const started = { clock: [{ from: '2026-03-04' }] };

  it('that one is asked, when the adviser can answer: not while the item is still a draft', () => {
    const draft = itemAt('draft', { opinions: [asked()] });
    const review = itemAt('review', { opinions: [asked(started)] });
    expect(told('opinionAsked', { before: itemAt('draft'), after: draft })).toEqual([]);
    expect(told('itemForwarded', { before: draft, after: review })).toContain('opinionAsked hugo-exemple');
    expect(told('itemEdited', { before: review, after: review })).toEqual([]);
  });

  it('that it is given, without what it says; nothing while it is hidden', () => {
    const before = itemAt('validated', { opinions: [asked(started)] });
    const answered = (more: object) =>
      itemAt('validated', { opinions: [asked({ ...started, given: { ...given, ...more } })] });
    expect(told('opinionGiven', { before, after: answered({}) })).toEqual(['opinionGiven alice-exemple']);
    expect(told('opinionDrafted', { before, after: answered({ hidden: true }) })).toEqual([]);
    expect(JSON.stringify(notices('opinionGiven', { before, after: answered({}) }))).not.toContain('Trop cher');
  });
});

describe('the text of a notice', () => {
  it('names an open item of a public assembly by its title, with the page where it is read', () => {
    const { item, sitting } = itemOnAgenda('presented', 'planned', { assembly: 'conseil' });
    const [notice] = notices('itemPresented', { after: item, sitting });
    expect(notice && mailOf(notice)).toEqual({
      subject: 'Conseil communal\u00A0: un point est inscrit à une séance',
      text: 'Bonjour,\n\nLe point «\u202FRéfection de la rue Haute\u202F» est inscrit à l’ordre du jour de la séance du lundi 2\u00A0mars\u00A02026.\nhttps://bureau.example/20260301-point\n\nCe message est envoyé par l’espace agents de Valmarin.\n',
    });
  });

  it('names a closed one by its number alone', () => {
    const { item, sitting } = itemOnAgenda('presented', 'planned', { assembly: 'conseil', privacy: 'closed' });
    const [notice] = notices('itemPresented', { after: item, sitting });
    expect(notice && mailOf(notice).text).toContain(
      'Le point n°\u00A01 de la séance du 2\u00A0mars\u00A02026 est inscrit',
    );
  });

  it('never holds a word of a closed item, or of a college, whatever happens to it', () => {
    const kinds = [
      'itemForwarded',
      'itemBack',
      'itemReturned',
      'itemPresented',
      'itemDecided',
      'followUpAsked',
      'opinionGiven',
      'sittingClosed',
    ];
    fc.assert(
      fc.property(anySubject, fc.constantFrom(...kinds), ({ item, sitting }, kind) => {
        const secret = { ...item, title: 'SECRET', decision: 'TEXTE', motivation: 'TEXTE' };
        const isOpen = item.privacy === 'open' && item.assembly === 'conseil';
        for (const notice of notices(kind, { after: secret, sitting })) {
          const text = JSON.stringify([notice, mailOf(notice)]);
          expect(text).not.toContain('TEXTE');
          if (notice.item !== undefined) expect(text.includes('SECRET')).toBe(isOpen);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('comes together with others for who wants a digest', () => {
    const one = notices('itemForwarded', { after: itemAt('review') });
    const two = notices('itemPresented', {
      after: itemOnAgenda('presented', 'planned').item,
      sitting: itemOnAgenda('presented', 'planned').sitting,
    });
    const [first, second] = [...one, ...two];
    if (first === undefined || second === undefined) throw new Error('Deux nouvelles étaient attendues.');
    const digest = composeNoticeMail([first, second], { commune: 'Valmarin', linkOf: () => 'https://bureau.example' });
    expect(digest.subject).toBe('2 nouvelles des assemblées');
    expect(digest.text.match(/Le point/g)).toHaveLength(2);
  });
});

describe('addresses', () => {
  it('receive one mail each, even when several people share one, and none where the rule says so', () => {
    const { item, sitting } = itemOnAgenda('decided', 'closed', { outcome: 'postponed' });
    const both = notices('itemDecided', { after: item, sitting });
    expect(both).toHaveLength(2);
    expect(onePerAddress(both, () => 'travaux@commune.example')).toHaveLength(1);
    expect(onePerAddress(both, (id) => `${id}@commune.example`)).toHaveLength(2);
    expect(onePerAddress(both, () => undefined)).toEqual([]);
    const quiet = itemOnAgenda('decided', 'closed');
    const atDesk = notices('itemDecided', { after: quiet.item, sitting: quiet.sitting });
    expect(atDesk).toMatchObject([{ mail: false }]);
    expect(onePerAddress(atDesk, (id) => id)).toEqual([]);
  });
});

interface Told {
  readonly before?: Item;
  readonly after: Item;
  readonly more?: readonly Item[];
  readonly sitting?: Sitting | undefined;
  /** The sitting before the command. */
  readonly was?: Sitting;
  readonly by?: CollegePerson;
  readonly facts?: CollegeEvent['facts'];
  readonly settings?: CollegeSettings;
}

function notices(
  kind: string,
  { before, after, more = [], sitting, was = sitting, by, facts = {}, settings = EXAMPLE_SETTINGS }: Told,
) {
  const state: CollegeState = {
    items: new Map((before === undefined ? [] : [before]).map((item) => [item.id, item])),
    sittings: new Map((was === undefined ? [] : [was]).map((one) => [one.id, one])),
    mandates: new Map(),
    standIns: new Map(),
  };
  const change = { items: [after, ...more], ...(sitting === undefined ? {} : { sittings: [sitting] }) };
  return composeNotices(state, [{ kind, item: after.id, sitting: sitting?.id, facts, change }], {
    person: by ?? personWith([], 'Nora Exemple'),
    people,
    settings,
    now: momentSchema.parse('2026-03-04T10:00:00.000Z'),
  });
}

function told(kind: string, about: Told): readonly string[] {
  return notices(kind, about).map((notice) => `${notice.kind} ${notice.person}`);
}

function mailOf(notice: CollegeNotice) {
  return composeNoticeMail([notice], {
    commune: 'Valmarin',
    linkOf: ({ item, sitting }) => `https://bureau.example/${item ?? sitting ?? ''}`,
  });
}

function person(name: string, grant: object) {
  // Grants are written with plain ids, which are those of the example settings.
  return personWith([grant as CollegeGrant], name);
}
