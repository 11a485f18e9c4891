import { absoluteAddress } from '../content/absolute-address.ts';
import { withPreposition } from '../content/placeholders.ts';
import type { Announcement } from './announcement.ts';
import { type Choices, TOPICS } from './choices.ts';

/** @param link confirms, within two days */
export function confirmationLetter(commune: string, choices: Choices, link: string) {
  return {
    subject: `Confirmez votre abonnement aux nouvelles ${withPreposition('de', commune)}`,
    text: [
      'Bonjour,',
      `Quelqu’un, vous sans doute, a demandé de recevoir à cette adresse les nouvelles ${withPreposition('de', commune)}\u00A0:\n${describeChoices(choices)}`,
      `Pour confirmer, ouvrez cette page et appuyez sur le bouton, dans les deux jours\u00A0:\n${link}`,
      'Si vous n’avez rien demandé, ne faites rien\u00A0: vous ne recevrez plus de message, et votre adresse sera effacée.',
    ]
      .join('\n\n')
      .concat('\n'),
  };
}

/** @param manageLink page on which the subscriber changes their choices or leaves */
export function announcementLetter(origin: string, commune: string, announcement: Announcement, manageLink: string) {
  return {
    subject: oneLine(`${SUBJECTS[announcement.topic]}${announcement.title}`).slice(0, 200),
    text: [
      ...(announcement.summary === '' ? [] : [announcement.summary]),
      `La suite sur le site ${withPreposition('de', commune)}\u00A0:\n${absoluteAddress(origin, announcement.address)}`,
      `-- \nChanger vos choix ou vous désabonner\u00A0:\n${manageLink}`,
    ]
      .join('\n\n')
      .concat('\n'),
  };
}

/** Each choice on a line. */
export function describeChoices({ topics, matters, streets }: Choices): string {
  return topics
    .map((topic) => {
      const filters = topic === 'decisions' ? [...matters, ...streets] : [];
      return `- ${TOPICS[topic]}${filters.length === 0 ? '' : `\u00A0: ${filters.join(', ')}`}`;
    })
    .join('\n');
}

const SUBJECTS = { actualites: '', alertes: 'Alerte\u00A0: ', decisions: 'Décision\u00A0: ' } as const;

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
