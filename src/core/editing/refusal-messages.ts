import type { Moment } from '../calendar/moment.ts';
import { unreachable } from '../shared/unreachable.ts';
import { joinFrench, quote } from './describe-change.ts';
import type { EditPathRefusal } from './edit-path.ts';
import type { MenuRefusal } from './menu-edit.ts';
import type { MoveRefusal } from './move-page.ts';
import type { Removal } from './sanitise-markdown.ts';
import type { WorkflowCommand, WorkflowRefusal } from './workflow.ts';

/** What happened, and what to do next: two French sentences. */
export interface Explanation {
  readonly message: string;
  readonly remedy: string;
}

/** How people are named in messages. */
export interface Naming {
  nameOf(person: string): string;
  /** « 3 décembre 2026 à 9 h 00 », in Belgian time. */
  sayMoment(moment: Moment): string;
}

export function explainEditPath(refusal: EditPathRefusal): Explanation {
  switch (refusal.code) {
    case 'bad-path':
      return {
        message: 'Ce nom de fichier n’est pas permis.',
        remedy: 'Employez des lettres, des chiffres et des tirets.',
      };
    case 'other-commune':
      return {
        message: 'Ce texte n’appartient pas à votre commune.',
        remedy: 'Revenez à la liste de vos textes.',
      };
    case 'outside-content':
      return {
        message: 'Cet endroit ne se modifie pas d’ici.',
        remedy: 'Revenez à la liste de vos textes.',
      };
    case 'wrong-extension':
      return {
        message: 'Ce genre de fichier n’est pas accepté à cet endroit.',
        remedy: `Genres acceptés\u00A0: ${joinFrench(refusal.allowed)}.`,
      };
    case 'bad-name':
      return {
        message: `Le nom ${quote(refusal.name)} ne peut pas devenir une adresse.`,
        remedy: 'Employez des lettres minuscules sans accent, des chiffres et des tirets.',
      };
    default:
      return unreachable(refusal);
  }
}

export function explainWorkflow(refusal: WorkflowRefusal, { nameOf, sayMoment }: Naming): Explanation {
  switch (refusal.code) {
    case 'nothing-pending':
      return {
        message: 'Ce texte n’a aucun changement en attente.',
        remedy: 'Il a peut-être déjà été publié\u00A0: rechargez la page.',
      };
    case 'wrong-stage':
      return {
        message: `${COMMANDS[refusal.command]} n’est pas possible\u00A0: ${STAGES[refusal.stage]}.`,
        remedy: 'Rechargez la page pour voir où en est ce texte.',
      };
    case 'review-needed':
      return {
        message: 'Ce texte doit être relu avant d’être publié.',
        remedy: 'Envoyez-le en validation.',
      };
    case 'own-work':
      return {
        message: `La personne qui valide un texte ne peut pas l’avoir écrit. Auteurs\u00A0: ${joinFrench(refusal.authors.map((person) => nameOf(person)))}.`,
        remedy: 'Demandez à une autre personne de le valider.',
      };
    case 'not-author':
      return {
        message: `Seules les personnes qui ont écrit ce texte peuvent le reprendre\u00A0: ${joinFrench(refusal.authors.map((person) => nameOf(person)))}.`,
        remedy: 'Renvoyez-le plutôt avec une remarque.',
      };
    case 'remark-missing':
      return {
        message: 'La remarque manque, ou dépasse 2\u202F000 caractères.',
        remedy: 'Dites en quelques mots ce qu’il faut changer.',
      };
    case 'moment-past':
      return {
        message: `Ce moment est passé\u00A0: ${sayMoment(refusal.moment)}.`,
        remedy: 'Choisissez un moment à venir.',
      };
    case 'expiry-before-publication':
      return {
        message: `Le retrait (${sayMoment(refusal.expiresAt)}) précéderait la publication (${sayMoment(refusal.publishAt)}).`,
        remedy: 'Choisissez un retrait plus tardif, ou enlevez-le.',
      };
    default:
      return unreachable(refusal);
  }
}

export function explainMove(refusal: MoveRefusal): Explanation {
  switch (refusal.code) {
    case 'not-found':
      return {
        message: 'Cette page n’est pas à vous, ou n’existe plus.',
        remedy: 'Une page partagée par toutes les communes reste à sa place\u202F; rechargez la liste.',
      };
    case 'bad-name':
      return {
        message: `Le nom ${quote(refusal.name)} ne peut pas devenir une adresse.`,
        remedy: 'Employez des lettres minuscules sans accent, des chiffres et des tirets.',
      };
    case 'same-place':
      return { message: 'La page est déjà à cet endroit.', remedy: 'Choisissez-en un autre.' };
    case 'into-itself':
      return {
        message: 'Une page ne peut pas aller sous elle-même.',
        remedy: 'Choisissez une page qui n’est pas au-dessous d’elle.',
      };
    case 'address-taken':
      return {
        message: `L’adresse ${quote(refusal.address)} est déjà prise.`,
        remedy: 'Donnez un autre nom à la page, ou déplacez d’abord celle qui s’y trouve.',
      };
    default:
      return unreachable(refusal);
  }
}

export function explainMenu(refusal: MenuRefusal): Explanation {
  switch (refusal.code) {
    case 'not-found':
      return { message: 'Cette entrée du menu n’existe plus.', remedy: 'Rechargez la page.' };
    case 'already-there':
      return {
        message: `Le menu mène déjà à ${quote(refusal.to)}.`,
        remedy: 'Changez l’entrée qui s’y trouve.',
      };
    case 'menu-full':
      return {
        message: `Le menu compte déjà ${refusal.most} entrées, le plus qu’un petit écran puisse montrer.`,
        remedy: 'Enlevez-en une d’abord.',
      };
    case 'menu-empty':
      return { message: 'Le menu garde au moins une entrée.', remedy: 'Ajoutez-en une autre d’abord.' };
    default:
      return unreachable(refusal);
  }
}

/** What was taken out of a text, and why. */
export function explainRemoval({ code, excerpt }: Removal): Explanation {
  switch (code) {
    case 'raw-html':
      return {
        message: `${quote(excerpt)} a été enlevé\u00A0: le site n’affiche pas le code HTML.`,
        remedy: 'Employez la mise en forme de l’éditeur\u00A0: gras, listes, tableaux, liens.',
      };
    case 'forbidden-link':
      return {
        message: `Le lien ${quote(excerpt)} a été enlevé\u00A0: son adresse n’est pas d’une forme permise.`,
        remedy: 'Employez une page du site, une adresse «\u202Fhttps://\u202F», un courriel ou un téléphone.',
      };
    case 'forbidden-image':
      return {
        message: `L’image ${quote(excerpt)} a été enlevée\u00A0: elle n’est pas dans les images de la commune.`,
        remedy: 'Ajoutez-la d’abord aux images, puis insérez-la.',
      };
    case 'code-line':
      return {
        message: `La ligne ${quote(excerpt)} a été enlevée\u00A0: c’est du code.`,
        remedy: 'Écrivez seulement le texte à lire.',
      };
    default:
      return unreachable(code);
  }
}

const COMMANDS: Readonly<Record<WorkflowCommand['kind'], string>> = {
  save: 'Enregistrer',
  submit: 'Envoyer en validation',
  withdraw: 'Reprendre ce texte',
  return: 'Renvoyer ce texte',
  publish: 'Publier',
  schedule: 'Prévoir la publication',
  expire: 'Prévoir le retrait',
  discard: 'Abandonner ces changements',
};

const STAGES = {
  draft: 'il est encore en cours de rédaction',
  submitted: 'il attend déjà sa validation',
  returned: 'il a été renvoyé avec une remarque',
  scheduled: 'sa publication est déjà prévue',
  online: 'il est en ligne, sans changement en attente',
} as const;
