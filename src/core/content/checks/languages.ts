import { LANGUAGE_REGIMES } from '../../commune/commune-config.ts';
import type { LoadedCommune } from '../loaded-commune.ts';
import type { Problem } from '../problem.ts';
import { LANGUAGES } from '../taxonomy.ts';

/**
 * Names each official notice that is missing in a language that the commune's regime obliges.
 * A translation bears the same file name with the language at its end: `avis-nl.md`.
 *
 * @see Lois coordonnées du 18 juillet 1966 sur l'emploi des langues en matière administrative, art. 11
 */
export function checkLanguages(commune: LoadedCommune, root: string): Problem[] {
  const required = LANGUAGE_REGIMES[commune.config.languageRegime];
  const problems: Problem[] = [];
  for (const language of required) {
    if (!commune.config.languages.includes(language)) {
      problems.push({
        severity: 'error',
        code: 'language-not-offered',
        file: `${root}/commune.yaml`,
        line: commune.configLineOf('languages'),
        field: 'languages',
        message: `Le régime linguistique oblige à communiquer aussi en ${LANGUAGES[language]}.`,
        remedy: `Ajoutez « ${language} » aux langues du site.`,
      });
    }
  }
  const [main, ...others] = required;
  const notices = commune.entries.notices;
  for (const notice of notices.filter((entry) => (entry.data.language ?? 'fr') === main)) {
    for (const language of others) {
      const translated = notices.some(
        (other) => other.id === `${notice.id}-${language}` && other.data.language === language,
      );
      if (!translated) {
        problems.push({
          severity: 'warning',
          code: 'missing-translation',
          file: notice.file,
          message: `Cet avis n’existe pas en ${LANGUAGES[language]}, que le régime linguistique de la commune demande.`,
          remedy: `Ajoutez « ${notice.id}-${language}.md » avec « language: ${language} ».`,
        });
      }
    }
  }
  return problems;
}
