import type { FirstAdministratorRefusal } from '../../src/app/agents/invite-first-administrator.ts';
import { formatProblem } from '../../src/core/content/problem.ts';
import { joinFrench } from '../../src/core/editing/describe-change.ts';
import { unreachable } from '../../src/core/shared/unreachable.ts';
import type { Invited, MailRefused } from './open-invitations.ts';

/** What was done, and what the person does next. */
export function tellInvited({ agent, kind, link }: Invited, commune: string): string {
  const done = {
    begun: `L’annuaire des agents de ${commune} commence avec ${agent.name}, qui l’administre.`,
    named: `${agent.name} administre désormais l’annuaire des agents de ${commune}.`,
    again: `${agent.name} est la seule personne qui administre l’annuaire de ${commune}\u00A0: nouvelle invitation, la précédente ne sert plus.`,
  }[kind];
  const next =
    link === undefined
      ? `L’invitation est partie vers ${agent.email}\u00A0: le lien vaut 72\u00A0heures et ne sert qu’une fois.`
      : `Aucun courrier n’est envoyé, faute de SMTP_URL. Remettez ce lien à ${agent.name}, à personne d’autre\u00A0: il ouvre son compte, vaut 72\u00A0heures et ne sert qu’une fois.\n${link}`;
  return `${done}\n${next}`;
}

/** Why nobody was invited, and what to do next. */
export function explainFirstAdministrator(refusal: FirstAdministratorRefusal | MailRefused, commune: string): string {
  switch (refusal.code) {
    case 'administrator-exists': {
      const people = refusal.administrators.map(({ name, email }) => `${name} (${email})`);
      return `${commune} a déjà qui administre son espace agents\u00A0: ${joinFrench(people)}. Demandez-lui l’invitation\u00A0: page «\u202FAgents\u202F» de l’espace.`;
    }
    case 'bad-name':
      return 'Il manque un nom\u00A0: de 1 à 80 caractères, sur une ligne (--name "Prénom Nom").';
    case 'bad-email':
      return 'L’adresse e-mail n’en est pas une\u00A0: écrivez-la comme prenom.nom@commune.be (--email).';
    case 'unreadable-directory':
      return `L’annuaire des agents ne peut pas être lu\u00A0:\n${refusal.problems.map(formatProblem).join('\n')}`;
    case 'stale':
      return 'Quelqu’un vient de modifier l’annuaire. Recommencez.';
    case 'mail-refused':
      return `L’annuaire est prêt, mais l’invitation n’est pas partie\u00A0: ${refusal.reason}. Corrigez SMTP_URL, puis relancez la même commande.`;
    default:
      return unreachable(refusal);
  }
}
