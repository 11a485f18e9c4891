import { formatDateTime } from '../../core/calendar/french-day.ts';
import type { CollegeCommand } from '../../core/college/decide.ts';
import type { SettingId } from '../../core/college/ids.ts';
import { RETURN_NAMES } from '../../core/college/items/french-names.ts';
import { type Item, OUTCOMES } from '../../core/college/items/item.ts';
import type { ItemCommand } from '../../core/college/items/item-command.ts';
import type { OpinionCommand } from '../../core/college/opinions/opinion-command.ts';
import { adviserName } from '../../core/college/opinions/opinion-scene.ts';
import type { AssemblySettings } from '../../core/college/settings/assembly-settings.ts';
import type { Sitting } from '../../core/college/sittings/sitting.ts';
import type { CollegeContext } from '../../core/college/state.ts';
import { quote } from '../../core/editing/describe-change.ts';

/** A command that could be given on an item, with its French name. */
export interface NamedCommand {
  readonly name: string;
  /** Where it asks for words of the person, others stand in their place. */
  readonly command: CollegeCommand;
}

/** In the place of what a person would write. */
const WORDS = 'Texte';

/**
 * Every command on an item that makes sense in its assembly, whoever the person and whatever the stage.
 *
 * @param sittings those onto which it could be put
 */
export function commandsOn(
  item: Item,
  assembly: AssemblySettings,
  sittings: readonly Sitting[],
  context: CollegeContext,
): readonly NamedCommand[] {
  return [
    ...lifeOf(item, assembly, sittings),
    ...marksOf(item, assembly),
    ...opinionsOf(item, assembly, context),
    ...sendingOf(item, assembly, context),
  ];
}

function lifeOf({ id: item, title }: Item, assembly: AssemblySettings, sittings: readonly Sitting[]): NamedCommand[] {
  const levels = entries(assembly.levels).filter(([, { enabled }]) => enabled);
  const outcomes = assembly.outcomes.filter((outcome) => outcome !== 'decidedOutOfSitting');
  return [
    of('Modifier le point', { kind: 'edit', item, changes: { title: `${title} …` } }),
    ...levels.map(([to, { forward }]) => of(forward, { kind: 'forward', item, to })),
    of('Valider le point', { kind: 'validate', item }),
    of('Renvoyer à son auteur', { kind: 'back', item, reason: WORDS }),
    ...levels.map(([to, { back }]) => of(back, { kind: 'back', item, to, reason: WORDS })),
    ...sittings.map(({ id, at }) =>
      of(`Inscrire à la séance du ${formatDateTime(at)}`, { kind: 'present', item, sitting: id }),
    ),
    of('Retirer de l’ordre du jour', { kind: 'takeOff', item }),
    ...assembly.returns.map((way) =>
      of(`Renvoyer pour correction, ${RETURN_NAMES[way]}`, { kind: 'returnForCorrection', item, way, reason: WORDS }),
    ),
    of('Rendre le point corrigé', { kind: 'giveBack', item }),
    ...outcomes.map((outcome) => of(`Consigner\u00A0: ${OUTCOMES[outcome]}`, { kind: 'decide', item, outcome })),
    of('Annuler la décision consignée', { kind: 'undoDecision', item }),
    of('Décider hors séance', { kind: 'decideOutOfSitting', item, reason: WORDS }),
    of('Dupliquer le point', { kind: 'duplicate', item, annexes: true }),
    of('Supprimer le point', { kind: 'delete', item }),
  ];
}

function marksOf({ id: item, labels = [], annexes = [] }: Item, assembly: AssemblySettings): NamedCommand[] {
  return [
    of('Prendre le point en charge', { kind: 'takeOver', item }),
    of('Libérer le point', { kind: 'release', item }),
    ...entries(assembly.labels).map(([label, { label: name }]) =>
      labels.includes(label)
        ? of(`Enlever l’étiquette ${quote(name)}`, { kind: 'unlabel', item, label })
        : of(`Étiqueter ${quote(name)}`, { kind: 'label', item, label }),
    ),
    of('Écrire une note interne', { kind: 'note', item, text: WORDS }),
    of('Écrire une note marginale', { kind: 'marginalNote', item, text: WORDS }),
    of('Demander un suivi', { kind: 'askFollowUp', item, text: WORDS }),
    of('Donner un suivi', { kind: 'giveFollowUp', item, text: WORDS }),
    ...annexes.map(({ id: annex, name }) =>
      of(`Retirer l’annexe ${quote(name)}`, { kind: 'removeAnnex', item, annex }),
    ),
  ];
}

function opinionsOf({ id: item, opinions = [] }: Item, assembly: AssemblySettings, context: CollegeContext) {
  const asked = new Set(opinions.map(({ rule }) => rule));
  const rules = entries(assembly.opinions.rules).filter(([rule]) => !asked.has(rule));
  const about = (name: string, command: OpinionCommand): NamedCommand => ({
    name,
    command: { area: 'opinion', command },
  });
  return [
    ...rules.flatMap(([rule, { label, ownInitiative }]) => [
      about(`Demander\u00A0: ${label}`, { kind: 'ask', item, rule }),
      ...(ownInitiative
        ? [about(`Rendre d’initiative\u00A0: ${label}`, { kind: 'giveOwn', item, rule, value: 'none' })]
        : []),
    ]),
    ...opinions.flatMap((one) => {
      const [opinion, who] = [one.id, quote(adviserName(one, context))];
      return [
        about(`Rendre l’avis ${who}`, { kind: 'give', item, opinion, value: 'none' }),
        about(`Redemander l’avis ${who}`, { kind: 'askAgain', item, opinion, reason: WORDS }),
        about(`Prolonger le délai de l’avis ${who}`, { kind: 'extend', item, opinion, reason: WORDS }),
        about(`Retirer la demande d’avis ${who}`, { kind: 'withdraw', item, opinion }),
      ];
    }),
  ];
}

function sendingOf({ id: item }: Item, assembly: AssemblySettings, { settings }: CollegeContext): NamedCommand[] {
  return assembly.sending.targets.map(({ to }) => {
    const name = settings.assemblies.get(to)?.atName ?? to;
    return of(`Envoyer ${name}`, { kind: 'send', item, to, leaveOut: true });
  });
}

function of(name: string, command: ItemCommand): NamedCommand {
  return { name, command: { area: 'item', command } };
}

/** The settings' schemas have checked the keys. */
function entries<Value>(record: Readonly<Record<string, Value>>): readonly (readonly [SettingId, Value])[] {
  return Object.entries(record) as [SettingId, Value][];
}
