import type { PageFacts } from './page-facts.ts';

/** A fault of a written page: the template's, or of a text that the first checks could not see. */
export interface PageFault {
  readonly code: string;
  readonly message: string;
}

/** The rules that one page must keep by itself (HTML, WCAG 2.2, our content security policy). */
export function checkPage(page: PageFacts): PageFault[] {
  return [
    ...checkHead(page),
    ...checkHeadings(page),
    ...repeated(page.ids).map((id) => fault('duplicate-id', `L’identifiant « ${id} » est employé deux fois.`)),
    ...checkLandmarks(page),
    ...page.images.flatMap(checkImage),
    ...page.links
      .filter((link) => link.text === '')
      .map((link) => fault('empty-link', `Le lien vers « ${link.to} » n’a pas de texte.`)),
    ...page.buttons.filter((text) => text === '').map(() => fault('empty-button', 'Un bouton n’a pas de texte.')),
    ...page.tables.flatMap(checkTable),
    ...page.loads
      .filter((address) => !isOwn(address))
      .map((address) => fault('third-party', `La page charge « ${address} » d’un autre site.`)),
    ...page.inline.map((what) =>
      fault(
        'inline-code',
        `La page contient du style ou du code en ligne (${what}), que la politique de sécurité refuse.`,
      ),
    ),
    ...page.markup.map(({ error, line }) =>
      fault('invalid-html', `Le HTML est mal formé à la ligne ${line} de la page (${error}).`),
    ),
  ];
}

function checkHead({ language, title, description, noindex }: PageFacts): PageFault[] {
  return [
    ...(language === undefined || language === ''
      ? [fault('missing-language', 'La page n’indique pas sa langue.')]
      : []),
    ...(title === '' ? [fault('missing-title', 'La page n’a pas de titre.')] : []),
    ...(description === undefined && !noindex ? [fault('missing-description', 'La page n’a pas de description.')] : []),
  ];
}

function checkHeadings({ headings }: PageFacts): PageFault[] {
  const faults: PageFault[] = [];
  const first = headings.filter((heading) => heading.level === 1).length;
  if (first !== 1) faults.push(fault('heading-level-1', `La page a ${first} titre(s) de premier niveau au lieu d’un.`));
  let level = 0;
  for (const heading of headings) {
    if (heading.text === '') faults.push(fault('empty-heading', 'Un intertitre est vide.'));
    if (heading.level > level + 1)
      faults.push(fault('heading-order', `L’intertitre « ${heading.text} » saute un niveau.`));
    level = heading.level;
  }
  return faults;
}

function checkLandmarks({ landmarks }: PageFacts): PageFault[] {
  const mains = landmarks.filter(({ kind }) => kind === 'main').length;
  const named = landmarks
    .filter(({ kind }) => kind !== 'main')
    .map(({ kind, name }) => (name === '' ? `${kind} sans nom` : `${kind} « ${name} »`));
  return [
    ...(mains === 1
      ? []
      : [fault('main-landmark', `La page a ${mains} zone(s) principale(s) (<main>) au lieu d’une.`)]),
    ...repeated(named).map((name) =>
      fault('duplicate-landmark', `Deux zones de la page ne se distinguent pas : ${name}.`),
    ),
  ];
}

function checkImage({ src, alt, sized }: PageFacts['images'][number]): PageFault[] {
  return [
    ...(alt === undefined ? [fault('missing-alt', `L’image « ${src} » n’a pas d’attribut alt.`)] : []),
    ...(sized ? [] : [fault('image-without-size', `L’image « ${src} » n’a pas de dimensions : le texte sauterait.`)]),
  ];
}

function checkTable({ headed, named }: PageFacts['tables'][number]): PageFault[] {
  return [
    ...(headed ? [] : [fault('table-without-heading', 'Un tableau n’a pas de cellules d’en-tête.')]),
    ...(named ? [] : [fault('table-without-name', 'Un tableau n’a ni légende ni nom.')]),
  ];
}

/** Ours: relative to the site's root, or data held in the page. */
function isOwn(address: string): boolean {
  return /^(?:\/(?!\/)|#|data:|\.)/.test(address);
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) (seen.has(name) ? twice : seen).add(name);
  return [...twice];
}

function fault(code: string, message: string): PageFault {
  return { code, message };
}
