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

/** Replaces `{{commune}}`, `{{de commune}}` and `{{à commune}}` in a shared text; other placeholders stay and are reported by `unknownPlaceholders`. */
export function fillPlaceholders(text: string, communeName: string): string {
  return text
    .replaceAll('{{commune}}', communeName)
    .replaceAll('{{de commune}}', withPreposition('de', communeName))
    .replaceAll('{{à commune}}', withPreposition('à', communeName));
}

/** The placeholders that nothing fills, in order of appearance. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(/\{\{[^{}\n]*\}\}/g)]
    .map((match) => match[0])
    .filter((placeholder) => !['{{commune}}', '{{de commune}}', '{{à commune}}'].includes(placeholder));
}
