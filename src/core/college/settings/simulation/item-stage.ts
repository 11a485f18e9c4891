import type { SettingId } from '../../ids.ts';
import { type Item, OUTCOMES } from '../../items/item.ts';
import { correctionLevel, openLevels } from '../../items/validation-levels.ts';
import { opinionsBlocking } from '../../opinions/standing-opinions.ts';
import type { AssemblySettings } from '../assembly-settings.ts';
import { assemblyIn, sittingIn, type World } from './simulated-world.ts';

/** Whether an item may be where it is, and what it still has to go through; French lines. */
export function describeStage(item: Item, world: World): readonly string[] {
  const assembly = assemblyIn(world, item);
  if (assembly === undefined) return ['L’assemblée n’est plus en service.'];
  return [...invalid(item, assembly, world), ...ahead(item, assembly, world)];
}

function invalid(item: Item, assembly: AssemblySettings, world: World): readonly string[] {
  const faults: string[] = [];
  if ('level' in item && item.level !== undefined && assembly.levels[item.level]?.enabled !== true)
    faults.push(`Le niveau «\u202F${item.level}\u202F» n’existe pas ou est désactivé.`);
  if ('listType' in item && assembly.listTypes[item.listType] === undefined)
    faults.push(`Le type de liste «\u202F${item.listType}\u202F» n’existe pas.`);
  if (item.category !== undefined && assembly.categories[item.category] === undefined)
    faults.push(`La catégorie «\u202F${item.category}\u202F» n’existe pas.`);
  if (item.stage === 'correction' && !assembly.returns.includes(item.way))
    faults.push('Ce renvoi pour correction n’est plus prévu.');
  const isOpen = sittingIn(world, item)?.stage !== 'closed';
  if (item.stage === 'decided' && isOpen && !assembly.outcomes.includes(item.outcome))
    faults.push(`L’issue «\u202F${OUTCOMES[item.outcome]}\u202F» n’est pas prévue.`);
  return faults;
}

function ahead(item: Item, assembly: AssemblySettings, { settings, people, today }: World): readonly string[] {
  const lines: string[] = [];
  if (item.stage === 'draft' || item.stage === 'review') {
    // The schema has checked the keys.
    const order = Object.keys(assembly.levels) as SettingId[];
    const here = item.stage === 'review' ? order.indexOf(item.level) : -1;
    const levels = openLevels(item, assembly.levels, people).filter((level) => order.indexOf(level) > here);
    lines.push(`Étapes à venir\u00A0: ${[...levels.map((level) => labelOf(level, assembly)), 'validé'].join(' → ')}`);
  }
  if (item.stage === 'correction') {
    const next = correctionLevel(item, assembly, people);
    lines.push(`Après correction\u00A0: ${next === undefined ? 'ordre du jour' : labelOf(next, assembly)}`);
  }
  if (item.stage === 'draft' || item.stage === 'review' || item.stage === 'validated')
    for (const { opinion } of opinionsBlocking(item, settings, today))
      lines.push(`Avis attendu avant l’inscription\u00A0: ${opinion.id}`);
  return lines;
}

function labelOf(level: SettingId, { levels }: AssemblySettings): string {
  return levels[level]?.label ?? level;
}
