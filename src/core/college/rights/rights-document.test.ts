import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf } from '../../content/taxonomy.ts';
import { COLLEGE_ACTIONS, type CollegeAction } from './action.ts';
import { ACTORS, actorsOf } from './actor.ts';
import { mayAct } from './decide-right.ts';
import { describeClearances, describeRights, RIGHTS_COLUMNS } from './describe-rights.ts';
import { anyPerson, anySettings, anySubject } from './example-arbitraries.ts';
import { ITEM_PLACES, placeOfItem, rankOfItem } from './place.ts';
import { COLLEGE_RIGHTS } from './rights-table.ts';

const document = readFileSync(new URL('../../../../docs/college/droits.md', import.meta.url), 'utf8');
const tables = document
  .split(/^## /m)
  .map((part) => [...part.matchAll(/^\| (?!-)(.+) \|$/gm)].map(([, row = '']) => row.split(' | ')));
const [, roles = [], rights = [], clearances = []] = tables;
const actions = keysOf(COLLEGE_ACTIONS);

describe('the table of rights that a directeur général can read', () => {
  it('has the same actions and columns as the code, in the same order', () => {
    expect(rights[0]).toEqual(['Action', 'Nom dans le code', ...Object.keys(RIGHTS_COLUMNS), 'Arrêté par']);
    expect(rights.slice(1).map(([, action]) => action)).toEqual(actions.map((action) => `\`${action}\``));
  });

  it.each(describeRights())(
    'says of $action, cell by cell, what the code does',
    ({ label, action, cells, matters }) => {
      expect(rights.find((row) => row[1] === `\`${action}\``)).toEqual([label, `\`${action}\``, ...cells, matters]);
    },
  );

  it('says whom each confidential matter does not stop', () => {
    expect(clearances.slice(1)).toEqual(describeClearances().map(({ matter, cleared }) => [matter, cleared]));
  });

  it('explains every role, and leaves none out of the columns', () => {
    expect(roles.slice(1).map(([role]) => role)).toEqual(Object.values(ACTORS));
    expect(Object.values(RIGHTS_COLUMNS).flat().toSorted()).toEqual(Object.keys(ACTORS).toSorted());
  });
});

describe('whatever the roles, the item and the settings', () => {
  const itemActions = actions.filter((action) => COLLEGE_RIGHTS[action].about === 'item');

  it('people can do exactly what the document says, read in its own words', () => {
    fc.assert(
      fc.property(
        anyPerson,
        fc.constantFrom(...itemActions),
        anySubject,
        anySettings,
        (person, action, subject, settings) => {
          const context = { person, settings, people: [] };
          const expected = says(action) && (action === 'item.view' || says('item.view'));
          expect(mayAct(action, subject, context).ok).toBe(expected);

          function says(asked: CollegeAction): boolean {
            const row = rights.find(([, name]) => name === `\`${asked}\``) ?? [];
            const stopping = (row[6] ?? '').split(', ').filter(isHeld);
            const isAuthor = person.grants.some(({ role }) => role === 'author');
            if (asked === 'item.duplicate' && !isAuthor) return false;
            return [...actorsOf(person, subject, settings)].some((actor) => {
              const allowed = row.slice(2, 6).some((cell) => cellAllows(cell, ACTORS[actor]));
              return allowed && stopping.every((matter) => isClear(matter, ACTORS[actor]));
            });
          }

          function cellAllows(cell: string, name: string): boolean {
            return cell.split('\u202F; ').some((permission) => {
              const [names = '', when = ''] = permission.split('\u00A0: ');
              return names.split(', ').includes(name) && isNow(when);
            });
          }

          function isNow(when: string): boolean {
            const { item, sitting, annex } = subject;
            const { visibility, opinions } = settings.assemblies.get(item.assembly) ?? never();
            const words = when.replace(/ \(.*\)$/, '');
            if (when.includes('seulement une annexe signée') && annex?.signed !== true) return false;
            if (when.includes('seulement une annexe à un avis') && annex?.type !== 'annexe-avis') return false;
            const order = [
              'draft',
              'review',
              'validated',
              'presented',
              'frozen',
              'held',
              'decided',
              'closed',
              'outOfSitting',
            ];
            const rank = rankOfItem(item, sitting);
            const gives = opinions.giveStages.includes(item.stage === 'review' ? `review:${item.level}` : item.stage);
            const since = (place: string) => rank >= order.indexOf(place);
            switch (words) {
              case 'toujours':
                return true;
              case 'dès l’étape `membersSeeFrom`':
                return since(visibility.membersSeeFrom);
              case 'dès l’étape `copiesSeeFrom`':
                return since(visibility.copiesSeeFrom);
              case 'une fois validé':
                return since('validated');
              case 'de la validation à la clôture':
                return since('validated') && !since('closed');
              case 'une fois décidé':
                return since('decided');
              case 'aux étapes où les avis se rendent':
                return gives;
              case 'dès une étape où les avis se rendent, puis toujours':
                return gives || since('validated');
              default:
                return words.split(', ').includes(ITEM_PLACES[placeOfItem(item, sitting)]);
            }
          }

          function isHeld(matter: string): boolean {
            const { item, sitting, annex, opinion } = subject;
            const assembly = settings.assemblies.get(item.assembly) ?? never();
            const isOpenSitting =
              sitting?.stage === 'held' || (item.stage === 'decided' && sitting?.stage !== 'closed');
            const held: Readonly<Record<string, boolean | undefined>> = {
              'huis clos': item.privacy === 'closed' || item.assembly === 'college',
              'décision réservée':
                assembly.visibility.hideDecisionsUntilClosed &&
                (item.stage === 'presented' || item.stage === 'decided') &&
                isOpenSitting,
              'annexe confidentielle': annex?.confidential,
              'avis confidentiel': opinion?.given?.confidential,
              'avis masqué': opinion?.given?.hidden,
            };
            return held[matter] ?? false;
          }

          function isClear(matter: string, name: string): boolean {
            const words: Readonly<Record<string, string>> = {
              'huis clos': 'Point à huis clos',
              'décision réservée': 'Décision avant',
              'annexe confidentielle': 'Annexe confidentielle',
              'avis confidentiel': 'Avis confidentiel',
              'avis masqué': 'Avis pas encore',
            };
            const cleared = clearances.find(([title = '']) => title.startsWith(words[matter] ?? '?'))?.[1] ?? '';
            const [always = '', configured = ''] = cleared.split('\u202F; d’après les réglages\u00A0: ');
            const profiles: Readonly<Record<string, string>> = {
              membre: 'member',
              'observation complète': 'observer',
              'conseil sollicité': 'adviser',
              'observation du service': 'serviceObserver',
            };
            const chosen: readonly string[] =
              settings.assemblies.get(subject.item.assembly)?.visibility.confidentialAnnexes ?? [];
            return (
              always.split(', ').includes(name) ||
              (configured.split(', ').includes(name) && chosen.includes(profiles[name] ?? ''))
            );
          }
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

function never(): never {
  throw new Error('L’assemblée est une des deux de l’exemple.');
}
