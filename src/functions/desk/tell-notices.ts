import type { DeskNotice } from '../../app/desk/notices.ts';
import type { EditingAgent } from '../../app/editing/editing-room.ts';
import { type DeskDrafts, sortDrafts } from '../../app/editing/sort-drafts.ts';
import type { SignedIn } from '../../app/sign-in/sessions.ts';
import type { Desk } from './environment.ts';

/** What waits for someone: among the texts, then in the other tools. */
export async function tellNotices(desk: Desk, signedIn: SignedIn, agent: EditingAgent): Promise<readonly DeskNotice[]> {
  const [drafts, others] = await Promise.all([
    sortDrafts(desk.editing, agent),
    Promise.all(desk.notices.map((tell) => tell(signedIn))),
  ]);
  return [...tellDrafts(drafts), ...others.flat()].filter(({ count }) => count > 0);
}

function tellDrafts({ toValidate, mine, late }: DeskDrafts): readonly DeskNotice[] {
  const returned = mine.filter(({ state }) => state?.stage === 'returned').length;
  return [
    {
      text: plural(toValidate.length, 'texte à valider', 'textes à valider'),
      count: toValidate.length,
      href: '/espace/#a-valider',
    },
    {
      text: plural(returned, 'texte renvoyé avec une remarque', 'textes renvoyés avec une remarque'),
      count: returned,
      href: '/espace/#brouillons',
    },
    {
      text: plural(late.length, 'texte programmé resté bloqué', 'textes programmés restés bloqués'),
      count: late.length,
      href: '/espace/#bloques',
    },
  ];
}

function plural(count: number, one: string, several: string): string {
  return `${count}\u00A0${count > 1 ? several : one}`;
}
