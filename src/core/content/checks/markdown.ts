import type { Problem } from '../problem.ts';
import { withSlash } from '../redirects.ts';
import { scanMarkdown } from '../scan-markdown.ts';

/** A fault of a text of Markdown, with its line in that text (1-based). */
export type TextFault = Pick<Problem, 'code' | 'message' | 'remedy'> & { readonly line: number };

const ALLOWED_LINK = /^(?:https?:\/\/|mailto:|tel:|#|\/(?!\/))/i;

/**
 * Links lead somewhere, pictures say what they show, headings come in order, and no HTML hides in a text.
 *
 * @param isMedia whether a picture exists, by the path that texts use (`media/x.jpg`)
 */
export function checkMarkdown(
  text: string,
  addresses: ReadonlySet<string>,
  isMedia: (path: string) => boolean,
): TextFault[] {
  const { links, images, headings, rawHtml } = scanMarkdown(text);
  return [
    ...links.flatMap((link) => checkLink(link, addresses)),
    ...images.flatMap((image) => checkImage(image, isMedia)),
    ...checkHeadings(headings),
    ...rawHtml.map(({ tag, line }) => ({
      line,
      code: 'raw-html',
      message: `Ce texte contient du HTML (« <${tag}> »), que le site n’affiche pas.`,
      remedy: 'Employez la mise en forme du texte : **gras**, listes, tableaux, liens.',
    })),
  ];
}

type Facts = ReturnType<typeof scanMarkdown>;

function checkLink({ to, line }: Facts['links'][number], addresses: ReadonlySet<string>): TextFault[] {
  if (!ALLOWED_LINK.test(to)) {
    return [
      {
        line,
        code: 'forbidden-link',
        message: `Le lien « ${to} » n’est pas d’une forme permise.`,
        remedy: 'Employez une adresse du site (« /vivre/ »), « https:// », « mailto: » ou « tel: ».',
      },
    ];
  }
  if (!to.startsWith('/') || addresses.has(withSlash(to.replace(/[?#].*$/, '')))) return [];
  return [
    {
      line,
      code: 'broken-link',
      message: `Le lien « ${to} » mène à une page qui n’existe pas.`,
      remedy: 'Corrigez l’adresse, ou créez la page.',
    },
  ];
}

function checkImage(
  { src, alt, title, line }: Facts['images'][number],
  isMedia: (path: string) => boolean,
): TextFault[] {
  const faults: TextFault[] = [];
  if (alt === '' && title !== 'décorative') {
    faults.push({
      line,
      code: 'missing-alt',
      message: `L’image « ${src} » n’a pas de description.`,
      remedy:
        'Écrivez ce qu’elle montre entre les crochets, ou déclarez-la décorative : ![](media/x.jpg "décorative").',
    });
  }
  if (!isMedia(src)) {
    faults.push({
      line,
      code: 'missing-image',
      message: `L’image « ${src} » est introuvable.`,
      remedy: 'Déposez le fichier dans le dossier « media » de la commune, ou corrigez son nom.',
    });
  }
  return faults;
}

function checkHeadings(headings: Facts['headings']): TextFault[] {
  const faults: TextFault[] = [];
  let depth = 1;
  for (const heading of headings) {
    if (heading.depth === 1) {
      faults.push({
        line: heading.line,
        code: 'heading-level-1',
        message: `Le titre « ${heading.text} » est de premier niveau, réservé au titre de la page.`,
        remedy: 'Commencez vos intertitres par « ## ».',
      });
      continue;
    }
    if (heading.depth > depth + 1) {
      faults.push({
        line: heading.line,
        code: 'heading-order',
        message: `L’intertitre « ${heading.text} » saute un niveau.`,
        remedy: `Employez « ${'#'.repeat(depth + 1)} » à cet endroit.`,
      });
    }
    depth = heading.depth;
  }
  return faults;
}
