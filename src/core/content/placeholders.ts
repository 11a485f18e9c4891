/**
 * How a commune's name joins a French preposition: « de Seneffe », « d’Aiseau-Presles »,
 * « du Rœulx », « des Bons Villers », « de La Louvière ».
 */
export function withPreposition(preposition: 'de' | 'à', name: string): string {
  if (name.startsWith('Les ')) return `${preposition === 'de' ? 'des' : 'aux'} ${name.slice(4)}`;
  if (name.startsWith('Le ')) return `${preposition === 'de' ? 'du' : 'au'} ${name.slice(3)}`;
  if (preposition === 'à') return `à ${name}`;
  return startsWithVowel(name) ? `d’${name}` : `de ${name}`;
}

/** Names in H- mostly take « de » (de Huy, de Hannut); these are elided in the communes' own usage. */
const ELIDED_IN_H = ['Ham-sur-Heure-Nalinnes', 'Hastière', 'Hélécine', 'Hensies', 'Herbeumont'];

function startsWithVowel(name: string): boolean {
  return /^[aeiouyàâäéèêëîïôöùûüœæ]/i.test(name) || ELIDED_IN_H.includes(name);
}

/** Replaces `{{commune}}`, `{{de commune}}` and `{{à commune}}` in a shared text; others stay and are found by `unfilledPlaceholders`. */
export function fillPlaceholders(text: string, communeName: string): string {
  return text
    .replaceAll('{{commune}}', communeName)
    .replaceAll('{{de commune}}', withPreposition('de', communeName))
    .replaceAll('{{à commune}}', withPreposition('à', communeName));
}

/** The placeholders left in a text, each with its line (1-based). */
export function unfilledPlaceholders(text: string): { readonly placeholder: string; readonly line: number }[] {
  return [...text.matchAll(/\{\{[^{}\n]*\}\}/g)].map((match) => ({
    placeholder: match[0],
    line: text.slice(0, match.index).split('\n').length,
  }));
}
