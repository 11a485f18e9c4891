import type { MenuCommand, MenuRefusal } from '../../core/editing/menu-edit.ts';
import type { MoveRefusal } from '../../core/editing/move-page.ts';
import type { Placement, PlacementRefusal, TreeKey } from '../../core/editing/tree-edit.ts';
import type { EditingRefusal } from '../editing/editing-refusal.ts';

/** What a person does to the tree and the menu; a drag, a button and a key ask for the same. */
export type TreeCommand =
  | { readonly kind: 'step'; readonly page: string; readonly key: TreeKey }
  | ({ readonly kind: 'place' } & Placement)
  /** @property newAddress the address follows the title, and the old one redirects */
  | { readonly kind: 'rename'; readonly page: string; readonly title: string; readonly newAddress: boolean }
  | { readonly kind: 'menu'; readonly command: MenuCommand };

export type TreeRefusal =
  | EditingRefusal
  | { readonly code: 'placement'; readonly why: PlacementRefusal }
  | { readonly code: 'move'; readonly why: MoveRefusal }
  | { readonly code: 'menu'; readonly why: MenuRefusal }
  /** Moving these would leave the drafts of someone behind. */
  | { readonly code: 'drafts-pending'; readonly pages: readonly string[] }
  | { readonly code: 'end-of-row' }
  | { readonly code: 'bad-title' };
