import type { Entry, LoadedCommune } from '../loaded-commune.ts';
import type { Problem } from '../problem.ts';
import { withSlash } from '../redirects.ts';
import { COLLECTION_NAMES } from '../registry.ts';
import { scanMarkdown } from '../scan-markdown.ts';

const ALLOWED_LINK = /^(?:https?:\/\/|mailto:|tel:|#|\/(?!\/))/i;

/** Links lead somewhere, pictures say what they show, headings come in order, and no HTML hides in a text. */
export function checkTexts(commune: LoadedCommune, addresses: ReadonlySet<string>): Problem[] {
  return COLLECTION_NAMES.flatMap((name) =>
    (commune.entries[name] as readonly Entry[]).flatMap((entry) =>
      entry.format === 'md' ? checkText(entry, commune, addresses) : [],
    ),
  );
}

function checkText(entry: Entry, commune: LoadedCommune, addresses: ReadonlySet<string>): Problem[] {
  const facts = scanMarkdown(entry.body);
  const problems: Problem[] = [];
  const report = (code: string, line: number, message: string, remedy: string) =>
    problems.push({ severity: 'error', code, file: entry.file, line: entry.bodyLine + line - 1, message, remedy });

  for (const link of facts.links) {
    if (!ALLOWED_LINK.test(link.to)) {
      report(
        'forbidden-link',
        link.line,
        `Le lien « ${link.to} » n’est pas d’une forme permise.`,
        'Employez une adresse du site (« /vivre/ »), « https:// », « mailto: » ou « tel: ».',
      );
    } else if (link.to.startsWith('/') && !addresses.has(withSlash(pathOf(link.to)))) {
      report(
        'broken-link',
        link.line,
        `Le lien « ${link.to} » mène à une page qui n’existe pas.`,
        'Corrigez l’adresse, ou créez la page.',
      );
    }
  }
  for (const image of facts.images) {
    if (image.alt === '' && image.title !== 'décorative') {
      report(
        'missing-alt',
        image.line,
        `L’image « ${image.src} » n’a pas de description.`,
        'Écrivez ce qu’elle montre entre les crochets, ou déclarez-la décorative : ![](media/x.jpg "décorative").',
      );
    }
    if (!commune.media.has(image.src)) {
      report(
        'missing-image',
        image.line,
        `L’image « ${image.src} » est introuvable.`,
        'Déposez le fichier dans le dossier « media » de la commune, ou corrigez son nom.',
      );
    }
  }
  let depth = 1;
  for (const heading of facts.headings) {
    if (heading.depth === 1)
      report(
        'heading-level-1',
        heading.line,
        'Le texte contient un titre de premier niveau, réservé au titre de la page.',
        'Commencez vos intertitres par « ## ».',
      );
    else if (heading.depth > depth + 1)
      report(
        'heading-order',
        heading.line,
        `L’intertitre « ${heading.text} » saute un niveau.`,
        `Employez « ${'#'.repeat(depth + 1)} » à cet endroit.`,
      );
    depth = Math.max(heading.depth, 2) === heading.depth ? heading.depth : depth;
  }
  for (const raw of facts.rawHtml) {
    report(
      'raw-html',
      raw.line,
      `Ce texte contient du HTML (« <${raw.tag}> »), que le site n’affiche pas.`,
      'Employez la mise en forme du texte : **gras**, listes, tableaux, liens.',
    );
  }
  return problems;
}

function pathOf(address: string): string {
  return address.replace(/[?#].*$/, '');
}
