import { keysOf } from '../content/taxonomy.ts';
import type { ContentRole } from './content-role.ts';

/** `unreviewed`: only where the commune publishes without review. */
export type Cell = 'yes' | 'unreviewed' | 'no';

/** Who may do one thing. */
export interface Right {
  /** The action in French, as the interface names it. */
  readonly label: string;
  readonly roles: Readonly<Record<ContentRole, Cell>>;
  /** Where the commune asks for four eyes, an author of the change may not do it. */
  readonly fourEyes: boolean;
  /**
   * What a role limited to some collections or services is worth here: `entry`, it holds for the texts it
   * covers; `commune`, it is not enough; `tool`, it suffices.
   */
  readonly scope: 'entry' | 'commune' | 'tool';
}

const everyone = { redaction: 'yes', validation: 'yes', administration: 'yes' } as const;
const reviewed = { redaction: 'unreviewed', validation: 'yes', administration: 'yes' } as const;
const validators = { redaction: 'no', validation: 'yes', administration: 'yes' } as const;
const administrators = { redaction: 'no', validation: 'no', administration: 'yes' } as const;

/** The one table of rights on the site's content; `docs/droits.md` is the same in French. */
export const RIGHTS = {
  'content.read': { label: 'Lire les textes et les brouillons', roles: everyone, fourEyes: false, scope: 'entry' },
  'content.edit': { label: 'Écrire et modifier un brouillon', roles: everyone, fourEyes: false, scope: 'entry' },
  'content.submit': {
    label: 'Soumettre un brouillon à la relecture',
    roles: everyone,
    fourEyes: false,
    scope: 'entry',
  },
  'content.discard': { label: 'Abandonner un brouillon', roles: everyone, fourEyes: false, scope: 'entry' },
  'content.validate': {
    label: 'Approuver ou renvoyer un brouillon',
    roles: validators,
    fourEyes: true,
    scope: 'entry',
  },
  'content.publish': { label: 'Publier, tout de suite ou plus tard', roles: reviewed, fourEyes: true, scope: 'entry' },
  'content.unpublish': { label: 'Retirer du site', roles: reviewed, fourEyes: true, scope: 'entry' },
  'content.delete': { label: 'Supprimer', roles: reviewed, fourEyes: true, scope: 'entry' },
  'content.move': { label: 'Déplacer ou renommer', roles: reviewed, fourEyes: true, scope: 'entry' },
  'history.read': { label: 'Voir l’historique', roles: everyone, fourEyes: false, scope: 'entry' },
  'history.restore': { label: 'Revenir à une version précédente', roles: reviewed, fourEyes: true, scope: 'entry' },
  'media.add': { label: 'Ajouter une image ou un document', roles: everyone, fourEyes: false, scope: 'tool' },
  'media.delete': { label: 'Supprimer une image ou un document', roles: reviewed, fourEyes: true, scope: 'commune' },
  'menu.edit': { label: 'Changer le menu et l’ordre des pages', roles: validators, fourEyes: true, scope: 'commune' },
  'feedback.read': { label: 'Lire les avis des visiteurs', roles: everyone, fourEyes: false, scope: 'tool' },
  'feedback.remove': { label: 'Effacer une remarque traitée', roles: validators, fourEyes: false, scope: 'tool' },
  'settings.edit': { label: 'Changer les réglages du site', roles: administrators, fourEyes: false, scope: 'commune' },
  'agents.edit': {
    label: 'Inviter des agents et changer leurs droits',
    roles: administrators,
    fourEyes: false,
    scope: 'commune',
  },
} as const satisfies Record<string, Right>;

export type Action = keyof typeof RIGHTS;
export const ACTIONS = keysOf(RIGHTS);
