import { showDialog } from './show-dialog.ts';

/** Something was typed here and never saved. @param savedAt ISO 8601 @returns whether its author goes on with it */
export async function askResume(savedAt: string): Promise<boolean> {
  const moment = new Date(savedAt);
  const timeZone = 'Europe/Brussels';
  const day = moment.toLocaleDateString('fr-BE', { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  const time = moment.toLocaleTimeString('fr-BE', { hour: '2-digit', minute: '2-digit', timeZone });
  const answer = await showDialog({
    title: 'Reprendre votre texte\u202F?',
    sentences: [`Le ${day} à ${time}, vous écriviez ici sans enregistrer. Votre texte est gardé.`],
    actions: [
      { label: 'Reprendre mon texte', value: 'resume' },
      { label: 'L’oublier', value: 'forget', kind: 'quiet' },
    ],
  });
  return answer !== 'forget';
}
