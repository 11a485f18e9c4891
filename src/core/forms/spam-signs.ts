/**
 * What makes a text look like advertising, as a sentence that tells a person how to write it otherwise.
 *
 * @returns undefined for an ordinary text
 */
export function spamSigns(text: string): string | undefined {
  if (/\[\s*(?:url|link|img)\b|<\s*a\b/i.test(text))
    return 'Les liens mis en forme ne sont pas acceptés\u00A0: écrivez seulement l’adresse de la page.';
  const links = text.match(/\b(?:https?:\/\/|www\.)/gi)?.length ?? 0;
  if (links > MOST_LINKS) return `Le texte contient ${links} adresses de sites\u00A0: gardez-en ${MOST_LINKS} au plus.`;
  return undefined;
}

const MOST_LINKS = 3;
