import { element, showDialog } from './show-dialog.ts';

/** Why a text goes back to its author. @returns `undefined` when one thinks better of it */
export async function askRemark(): Promise<string | undefined> {
  const label = element('label', { textContent: 'Ce qu’il faut changer', htmlFor: 'perron-remark' });
  const field = element('textarea', { id: 'perron-remark', rows: 4, maxLength: 2000, required: true });
  const extra = element('div');
  extra.append(label, field);
  const answer = await showDialog({
    title: 'Renvoyer ce texte à son auteur',
    sentences: ['Dites-lui en quelques mots ce qu’il faut changer\u00A0: votre remarque lui sera montrée.'],
    extra,
    actions: [
      { label: 'Renvoyer', value: 'send' },
      { label: 'Annuler', value: '', kind: 'quiet' },
    ],
  });
  return answer === 'send' && field.value.trim() !== '' ? field.value : undefined;
}
