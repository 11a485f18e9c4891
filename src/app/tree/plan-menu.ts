import { communeConfigSchema } from '../../core/commune/commune-config.ts';
import { applyEdit } from '../../core/editing/apply-edit.ts';
import { readEntryFile } from '../../core/editing/entry-file.ts';
import { editMenu, type MenuCommand } from '../../core/editing/menu-edit.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { EditingRoom } from '../editing/editing-room.ts';
import type { SiteTree } from './read-tree.ts';
import type { TreeRefusal } from './tree-command.ts';
import type { TreePlan } from './tree-plan.ts';
import { textAt } from './tree-texts.ts';

/** The main menu, in the commune's settings. */
export function planMenu(room: EditingRoom, site: SiteTree, command: MenuCommand): Result<TreePlan, TreeRefusal> {
  const menu = editMenu(site.config.menu, command);
  if (!menu.ok) return refuse({ code: 'menu', why: menu.refusal });
  const path = `communes/${room.commune}/commune.yaml`;
  const text = textAt(site, new Map(), path) ?? '';
  const before = readEntryFile(text, 'yaml', path);
  if (!before.ok) return refuse({ code: 'invalid', problems: before.refusal });
  const kind = { format: 'yaml', schema: communeConfigSchema, file: path } as const;
  const edited = applyEdit(text, { fields: { ...before.value.fields, menu: menu.value }, body: '' }, kind);
  if (!edited.ok) return refuse({ code: 'invalid', problems: edited.refusal });
  const message = `Menu principal\u00A0: ${MENU_WORDS[command.kind]}`;
  return accept({ texts: new Map([[path, edited.value]]), moves: false, page: undefined, redirects: 0, message });
}

const MENU_WORDS = {
  add: 'ajout d’une entrée',
  change: 'entrée modifiée',
  place: 'nouvel ordre',
  remove: 'retrait d’une entrée',
};
