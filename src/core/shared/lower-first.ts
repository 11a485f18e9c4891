/** « Montant hors TVA » inside a sentence: « montant hors TVA ». */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
