import type { CommuneConfig } from '../commune/commune-config.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { unreachable } from '../shared/unreachable.ts';

type Menu = CommuneConfig['menu'];
type MenuItem = Menu[number];

/** What a person asks of the main menu; a drag and a key ask for the same. */
export type MenuCommand =
  | { readonly kind: 'add'; readonly item: MenuItem; readonly at: number }
  | { readonly kind: 'change'; readonly at: number; readonly item: MenuItem }
  | { readonly kind: 'place'; readonly from: number; readonly to: number }
  | { readonly kind: 'remove'; readonly at: number };

export type MenuRefusal =
  | { readonly code: 'not-found' }
  | { readonly code: 'already-there'; readonly to: string }
  | { readonly code: 'menu-full'; readonly most: number }
  | { readonly code: 'menu-empty' };

/** More would not fit on one line of a narrow screen, nor in memory. */
export const MOST_MENU_ITEMS = 7;

/** The menu after a command; the other entries keep their order. */
export function editMenu(menu: Menu, command: MenuCommand): Result<Menu, MenuRefusal> {
  switch (command.kind) {
    case 'add': {
      if (menu.some(({ to }) => to === command.item.to)) return refuse({ code: 'already-there', to: command.item.to });
      if (menu.length >= MOST_MENU_ITEMS) return refuse({ code: 'menu-full', most: MOST_MENU_ITEMS });
      return accept(menu.toSpliced(Math.max(0, command.at), 0, command.item));
    }
    case 'change':
      if (menu[command.at] === undefined) return refuse({ code: 'not-found' });
      if (menu.some(({ to }, index) => index !== command.at && to === command.item.to))
        return refuse({ code: 'already-there', to: command.item.to });
      return accept(menu.with(command.at, command.item));
    case 'place': {
      const item = menu[command.from];
      if (item === undefined || menu[command.to] === undefined) return refuse({ code: 'not-found' });
      return accept(menu.toSpliced(command.from, 1).toSpliced(command.to, 0, item));
    }
    case 'remove':
      if (menu[command.at] === undefined) return refuse({ code: 'not-found' });
      return menu.length === 1 ? refuse({ code: 'menu-empty' }) : accept(menu.toSpliced(command.at, 1));
    default:
      return unreachable(command);
  }
}
