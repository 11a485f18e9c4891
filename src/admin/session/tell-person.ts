import { element } from '../dialogs/show-dialog.ts';

/** Says something that needs no answer, in a place that screen readers read out, until it is closed. */
export function tellPerson(words: string, link?: HTMLAnchorElement): void {
  const notice = element('p', { className: 'perron-notice' });
  const close = element('button', { type: 'button', textContent: 'Fermer' });
  close.addEventListener('click', () => notice.remove());
  const sentence = element('span', { textContent: words });
  if (link !== undefined) sentence.append(' ', link);
  notice.append(sentence, close);
  noticesArea().append(notice);
}

function noticesArea(): HTMLElement {
  const known = document.querySelector<HTMLElement>('.perron-notices');
  if (known !== null) return known;
  const area = element('div', { className: 'perron-notices', role: 'status' });
  document.body.append(area);
  return area;
}
