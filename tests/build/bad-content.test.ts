import { describe, expect, it } from 'vitest';
import { readFixture } from '../fixtures/read-fixture.ts';
import { SOUND_COMMUNE } from '../fixtures/sound-commune.ts';

/** One fault put into the sound commune, and what must be said of it. */
interface Fault {
  readonly name: string;
  /** Path in the commune's folder. */
  readonly file: string;
  /** What is replaced; absent: the file is added, or written over, with `by`. */
  readonly replace?: string;
  readonly by: string;
  readonly code: string;
  readonly line?: number;
  readonly field?: string;
  /** Words that the message or the remedy must hold. */
  readonly says: string;
  /** Where it is told, when not in `file`. */
  readonly at?: string;
}

const FAULTS: readonly Fault[] = [
  // YAML itself
  {
    name: 'une tabulation en retrait',
    file: 'commune.yaml',
    replace: '  - { label',
    by: '\t- { label',
    code: 'yaml-syntax',
    line: 11,
    says: 'tabulation',
  },
  {
    name: 'un guillemet jamais fermé',
    file: 'commune.yaml',
    replace: 'name: Exemple',
    by: 'name: "Exemple',
    code: 'yaml-syntax',
    says: 'guillemet',
  },
  {
    name: 'un texte avec « : » sans guillemets',
    file: 'content/news/marche.md',
    replace: 'title: Le marché',
    by: 'title: Le marché : il bouge',
    code: 'yaml-syntax',
    line: 2,
    says: 'guillemets',
  },
  {
    name: 'un champ écrit deux fois',
    file: 'content/news/marche.md',
    replace: 'category:',
    by: 'date: 2026-03-03\ncategory:',
    code: 'yaml-duplicate-key',
    line: 5,
    says: 'deux fois',
  },
  {
    name: 'une bombe de références',
    file: 'content/alerts/neige.yaml',
    replace: 'title: Neige',
    by: 'title: &a Neige\ntext: *a',
    code: 'yaml-alias',
    line: 3,
    says: 'référence',
  },
  {
    name: 'un fichier vide',
    file: 'content/alerts/neige.yaml',
    by: '',
    code: 'yaml-empty',
    line: 1,
    says: 'aucun champ',
  },
  {
    name: 'un en-tête jamais fermé',
    file: 'content/news/marche.md',
    by: '---\ntitle: Le marché\n\nUn texte.',
    code: 'front-matter',
    line: 1,
    says: '---',
  },
  // One fault in each schema
  {
    name: 'un thème de site inconnu',
    file: 'commune.yaml',
    replace: 'theme: meuse',
    by: 'theme: rouge',
    code: 'unknown-value',
    line: 8,
    field: 'theme',
    says: 'pierre-bleue',
  },
  {
    name: 'une crise sans consigne',
    file: 'crisis.yaml',
    replace: 'message: Restez chez vous.\n',
    by: '',
    code: 'missing-field',
    field: 'message',
    says: 'obligatoire',
  },
  {
    name: 'un prix négatif',
    file: 'procedures/carte.md',
    replace: 'amount: 25',
    by: 'amount: -25',
    code: 'too-short',
    line: 7,
    field: 'price.amount',
    says: '-25',
  },
  {
    name: 'une démarche fédérale sans autorité',
    file: 'procedures/carte.md',
    replace: 'level: commune',
    by: 'level: federal',
    code: 'missing-field',
    field: 'authority',
    says: 'service compétent',
  },
  {
    name: 'une page sans résumé',
    file: 'content/pages/vivre/index.md',
    replace: 'summary: La vie dans la commune.\n',
    by: '',
    code: 'missing-field',
    field: 'summary',
    says: 'obligatoire',
  },
  {
    name: 'le 31 février',
    file: 'content/news/marche.md',
    replace: '2026-03-02',
    by: '2026-02-31',
    code: 'wrong-date',
    line: 4,
    field: 'date',
    says: 'AAAA-MM-JJ',
  },
  {
    name: 'une fête qui finit avant de commencer',
    file: 'content/events/fete.md',
    replace: 'to: 2026-06-02',
    by: 'to: 2026-05-02',
    code: 'wrong-format',
    line: 4,
    field: 'when.to',
    says: 'fin',
  },
  {
    name: 'une latitude et une longitude échangées',
    file: 'content/directory/accueil.md',
    replace: 'lat: 50.4, lon: 4.4',
    by: 'lat: 4.4, lon: 50.4',
    code: 'too-short',
    line: 6,
    field: 'point.lat',
    says: 'Wallonie',
  },
  {
    name: 'des heures qui se chevauchent',
    file: 'content/directory/accueil.md',
    replace: 'from: "13:00"',
    by: 'from: "11:00"',
    code: 'wrong-format',
    line: 9,
    field: 'hours.week.monday',
    says: 'chevauchement',
  },
  {
    name: 'une heure sans guillemets',
    file: 'content/directory/accueil.md',
    replace: 'from: "09:00"',
    by: 'from: 900',
    code: 'wrong-type',
    line: 9,
    field: 'hours.week.monday.0.from',
    says: 'entre guillemets',
  },
  {
    name: 'des travaux sans rue',
    file: 'content/notices/travaux.md',
    replace: '[Rue Haute]',
    by: '[]',
    code: 'too-short',
    line: 8,
    field: 'streets',
    says: 'au moins une rue',
  },
  {
    name: 'un genre d’avis inconnu',
    file: 'content/notices/travaux.md',
    replace: 'kind: works',
    by: 'kind: chantier',
    code: 'unknown-value',
    line: 4,
    field: 'kind',
    says: 'works',
  },
  {
    name: 'un rang de mandat écrit en lettres',
    file: 'content/mandates/bourgmestre.md',
    replace: 'rank: 1',
    by: 'rank: premier',
    code: 'wrong-type',
    line: 5,
    field: 'rank',
    says: 'premier',
  },
  {
    name: 'une séance sans heure',
    file: 'content/sittings/conseil.md',
    replace: '2026-03-30T19:30',
    by: '2026-03-30',
    code: 'wrong-date',
    line: 5,
    field: 'at',
    says: 'AAAA-MM-JJTHH:MM',
  },
  {
    name: 'un vote avec une voix et demie',
    file: 'content/decisions/budget.md',
    replace: 'yes: 9',
    by: 'yes: 9.5',
    code: 'wrong-type',
    line: 9,
    field: 'vote.yes',
    says: '9.5',
  },
  {
    name: 'un statut de règlement inconnu',
    file: 'content/regulations/police.md',
    replace: 'status: inForce',
    by: 'status: actif',
    code: 'unknown-value',
    line: 8,
    field: 'status',
    says: 'inForce',
  },
  {
    name: 'une interpellation par personne',
    file: 'content/interpellations/bancs.md',
    replace: 'by: citizen\n',
    by: '',
    code: 'missing-field',
    field: 'by',
    says: 'obligatoire',
  },
  {
    name: 'une commission sans composition',
    file: 'content/committees/ainee.md',
    replace: 'members: Douze membres\n',
    by: '',
    code: 'missing-field',
    field: 'members',
    says: 'obligatoire',
  },
  {
    name: 'un document au mauvais endroit',
    file: 'content/publications/bulletin.md',
    replace: 'files/bulletin.pdf',
    by: '../bulletin.pdf',
    code: 'wrong-format',
    line: 7,
    field: 'files.0.src',
    says: 'files/',
  },
  {
    name: 'un guide à une seule étape',
    file: 'content/guides/demenager.md',
    replace: '  - { id: apres, title: Après, text: Venez. }\n',
    by: '',
    code: 'too-short',
    line: 4,
    field: 'steps',
    says: 'deux étapes',
  },
  {
    name: 'une consultation qui finit avant de commencer',
    file: 'content/consultations/place.md',
    replace: 'to: 2026-02-01',
    by: 'to: 2025-02-01',
    code: 'wrong-format',
    line: 5,
    field: 'to',
    says: 'fin',
  },
  {
    name: 'une image de galerie sans description',
    file: 'content/galleries/place.md',
    replace: ', alt: Une place',
    by: '',
    code: 'missing-alt',
    line: 6,
    field: 'images.0',
    says: 'decorative',
  },
  {
    name: 'des sièges qui ne font pas la somme',
    file: 'content/elections/2024.md',
    replace: 'seats: 2 }',
    by: 'seats: 3 }',
    code: 'wrong-format',
    line: 9,
    field: 'lists',
    says: 'somme',
  },
  {
    name: 'un minisite sans menu',
    file: 'content/minisites/musee.yaml',
    replace: 'menu:\n  - { label: Visiter, to: /vivre/ }\n',
    by: 'menu: []\n',
    code: 'too-short',
    line: 4,
    field: 'menu',
    says: 'au moins',
  },
  {
    name: 'une alerte qui finit avant de commencer',
    file: 'content/alerts/neige.yaml',
    replace: 'until: 2026-01-02',
    by: 'until: 2025-01-02',
    code: 'wrong-format',
    line: 4,
    field: 'until',
    says: 'fin',
  },
  {
    name: 'un état de service inconnu',
    file: 'content/service-status/bus.yaml',
    replace: 'status: normal',
    by: 'status: lent',
    code: 'unknown-value',
    line: 2,
    field: 'status',
    says: 'disrupted',
  },
  // Fields
  {
    name: 'un champ inconnu, avec le nom voisin',
    file: 'content/news/marche.md',
    replace: 'category:',
    by: 'categorie: x\ncategory:',
    code: 'unknown-key',
    line: 5,
    field: 'categorie',
    says: 'category',
  },
  {
    name: 'un titre de deux cents lettres',
    file: 'content/news/marche.md',
    replace: 'title: Le marché',
    by: `title: ${'a'.repeat(200)}`,
    code: 'too-long',
    line: 2,
    field: 'title',
    says: '140',
  },
  {
    name: 'une recherche de texte là où il faut une liste',
    file: 'procedures/carte.md',
    replace: 'themes: [population]',
    by: 'themes: population',
    code: 'wrong-type',
    line: 5,
    field: 'themes',
    says: 'liste',
  },
  {
    name: 'le nom d’un autre dossier',
    file: 'commune.yaml',
    replace: 'slug: exemple',
    by: 'slug: autre',
    code: 'commune-slug',
    line: 2,
    field: 'slug',
    says: 'autre',
  },
  // References, links, pictures
  {
    name: 'un service qui n’existe pas',
    file: 'procedures/carte.md',
    replace: 'service: accueil',
    by: 'service: acceuil',
    code: 'unknown-reference',
    line: 11,
    field: 'service',
    says: 'accueil',
  },
  {
    name: 'une démarche inconnue à la une',
    file: 'commune.yaml',
    replace: 'procedures: [carte]',
    by: 'procedures: [cart]',
    code: 'unknown-reference',
    line: 13,
    field: 'home.procedures.0',
    says: 'carte',
  },
  {
    name: 'un lien mort dans un texte',
    file: 'procedures/carte.md',
    replace: '/annuaire/accueil/',
    by: '/annuaire/acceuil/',
    code: 'broken-link',
    line: 15,
    says: 'acceuil',
  },
  {
    name: 'un lien mort dans le menu',
    file: 'commune.yaml',
    replace: 'to: /demarches/',
    by: 'to: /demarche/',
    code: 'broken-link',
    line: 11,
    field: 'menu.0.to',
    says: '/demarche/',
  },
  {
    name: 'un lien qui exécute du code',
    file: 'procedures/carte.md',
    replace: '/annuaire/accueil/',
    by: 'javascript:alert',
    code: 'forbidden-link',
    line: 15,
    says: 'https://',
  },
  {
    name: 'une image sans description dans un texte',
    file: 'content/pages/vivre/index.md',
    replace: '![Une place]',
    by: '![]',
    code: 'missing-alt',
    line: 7,
    says: 'décorative',
  },
  {
    name: 'une image absente d’un texte',
    file: 'content/pages/vivre/index.md',
    replace: 'media/place.jpg',
    by: 'media/palce.jpg',
    code: 'missing-image',
    line: 7,
    says: 'palce',
  },
  {
    name: 'une image absente d’un champ',
    file: 'content/news/marche.md',
    replace: 'media/place.jpg',
    by: 'media/palce.jpg',
    code: 'missing-image',
    line: 6,
    field: 'image.src',
    says: 'palce',
  },
  {
    name: 'un document absent',
    file: 'content/publications/bulletin.md',
    replace: 'files/bulletin.pdf',
    by: 'files/autre.pdf',
    code: 'missing-file',
    line: 7,
    field: 'files.0.src',
    says: 'autre.pdf',
  },
  {
    name: 'du HTML dans un texte',
    file: 'content/pages/vivre/index.md',
    replace: 'Un texte et',
    by: '<div>Un texte</div> et',
    code: 'raw-html',
    line: 7,
    says: '<div>',
  },
  {
    name: 'un titre de premier niveau',
    file: 'content/pages/vivre/index.md',
    replace: '## Un titre',
    by: '# Un titre',
    code: 'heading-level-1',
    line: 5,
    says: '##',
  },
  {
    name: 'un intertitre qui saute un niveau',
    file: 'content/pages/vivre/index.md',
    replace: '## Un titre',
    by: '## Un titre\n\n#### Trop bas',
    code: 'heading-order',
    line: 7,
    says: '###',
  },
  {
    name: 'un repère inconnu',
    file: 'content/pages/vivre/index.md',
    replace: 'Un texte',
    by: '{{ville}}',
    code: 'unknown-placeholder',
    line: 7,
    says: '{{ville}}',
  },
  // Files and addresses
  {
    name: 'un nom de fichier avec des majuscules',
    file: 'content/news/Le Marché.md',
    by: '---\n---\n',
    code: 'file-name',
    says: 'minuscules',
  },
  {
    name: 'un fichier hors de tout dossier',
    file: 'content/divers/note.md',
    by: '---\n---\n',
    code: 'stray-file',
    says: 'content/news',
  },
  {
    name: 'une page .mdx dans une commune',
    file: 'content/pages/piege.mdx',
    by: '---\ntitle: x\nsummary: x\n---\n',
    code: 'untrusted-mdx',
    says: '.md',
  },
  {
    name: 'une adresse prise par le modèle',
    file: 'content/pages/agenda.md',
    by: '---\ntitle: Agenda\nsummary: x\n---\n',
    code: 'duplicate-address',
    says: '/agenda/',
  },
  {
    name: 'deux pages à la même adresse',
    file: 'content/pages/vivre.md',
    by: '---\ntitle: Vivre\nsummary: x\n---\n',
    code: 'duplicate-address',
    says: '/vivre/',
    at: 'content/pages/vivre/index.md|content/pages/vivre.md',
  },
  {
    name: 'une adaptation sans texte partagé',
    file: 'procedures/absente.overlay.yaml',
    by: 'delay: Un jour.\n',
    code: 'overlay-without-text',
    says: 'Aucun texte partagé',
  },
  // Redirects
  {
    name: 'des redirections sans en-tête',
    file: 'redirects.csv',
    replace: 'from,to\n',
    by: '',
    code: 'redirect-syntax',
    line: 1,
    says: 'from,to',
  },
  {
    name: 'une redirection à une colonne',
    file: 'redirects.csv',
    replace: '/ancienne/,/vivre/',
    by: '/ancienne/',
    code: 'redirect-syntax',
    line: 2,
    says: 'deux colonnes',
  },
  {
    name: 'une redirection en boucle',
    file: 'redirects.csv',
    replace: '/ancienne/,/vivre/',
    by: '/a/,/b/\n/b/,/a/',
    code: 'redirect-loop',
    line: 2,
    says: 'tourne en rond',
  },
  {
    name: 'une redirection en chaîne',
    file: 'redirects.csv',
    replace: '/ancienne/,/vivre/',
    by: '/a/,/b/\n/b/,/vivre/',
    code: 'redirect-chain',
    line: 2,
    says: '/vivre/',
  },
  {
    name: 'deux redirections de la même adresse',
    file: 'redirects.csv',
    replace: '/ancienne/,/vivre/',
    by: '/a/,/vivre/\n/a,/vivre/',
    code: 'redirect-duplicate',
    line: 3,
    says: 'deux fois',
  },
  {
    name: 'une redirection vers nulle part',
    file: 'redirects.csv',
    replace: ',/vivre/',
    by: ',/nulle-part/',
    code: 'redirect-dead',
    line: 2,
    says: 'nulle-part',
  },
  {
    name: 'une redirection qui cache une page',
    file: 'redirects.csv',
    replace: '/ancienne/,/vivre/',
    by: '/vivre/,/demarches/',
    code: 'redirect-hides-page',
    line: 2,
    says: 'cacherait',
  },
  // Texts held in fields
  {
    name: 'un lien mort dans un champ de plusieurs lignes',
    file: 'procedures/carte.md',
    replace: 'service: accueil\n',
    by: 'service: accueil\nsteps:\n  - |\n    Une première étape.\n\n    Puis [la suite](/absente/).\n',
    code: 'broken-link',
    line: 16,
    field: 'steps.0',
    says: '/absente/',
  },
  {
    name: 'du HTML dans un champ',
    file: 'content/consultations/place.md',
    replace: '---\n',
    by: '---\noutcome: "Merci. <script>alert(1)</script>"\n',
    code: 'raw-html',
    line: 2,
    field: 'outcome',
    says: '<script>',
  },
  {
    name: 'une image d’accueil absente',
    file: 'commune.yaml',
    replace: '  procedures: [carte]\n',
    by: '  procedures: [carte]\n  image: { src: media/absente.jpg, decorative: true }\n',
    code: 'missing-image',
    line: 14,
    field: 'home.image.src',
    says: 'media/absente.jpg',
  },
  {
    name: 'une adresse réservée au logiciel',
    file: 'content/pages/admin/index.md',
    by: '---\ntitle: Espace\nsummary: Une page.\n---\nUn texte.\n',
    code: 'duplicate-address',
    says: 'le logiciel lui-même',
  },
  {
    name: 'un avis sans sa traduction obligatoire',
    file: 'commune.yaml',
    replace: 'languageRegime: fr\nlanguages: [fr]',
    by: 'languageRegime: fr-facilites-nl\nlanguages: [fr, nl]',
    code: 'missing-translation',
    at: 'content/notices/travaux.md',
    says: 'Nederlands',
  },
  {
    name: 'un repère de texte partagé dans un texte à soi',
    file: 'content/news/marche.md',
    replace: 'Un texte.',
    by: 'Le marché {{de commune}}.',
    code: 'unknown-placeholder',
    line: 8,
    says: 'textes partagés',
  },
  {
    name: 'une adaptation vide',
    file: 'procedures/carte.overlay.yaml',
    by: '# rien encore\n',
    code: 'overlay-shape',
    line: 1,
    says: 'vide',
  },
];

describe('content with a fault', () => {
  it('starts from a commune without any', () => {
    expect(readFixture(SOUND_COMMUNE)).toEqual([]);
  });

  it.each(FAULTS.map((fault) => [fault.name, fault] as const))('%s', (_, fault) => {
    const before = SOUND_COMMUNE[fault.file];
    if (fault.replace !== undefined && before?.includes(fault.replace) !== true)
      throw new Error(`« ${fault.replace} » n’est pas dans ${fault.file}`);
    const text = fault.replace === undefined ? fault.by : (before ?? '').replace(fault.replace, fault.by);
    const problems = readFixture({ ...SOUND_COMMUNE, [fault.file]: text });

    const found = problems.find((problem) => problem.code === fault.code);
    expect(found, JSON.stringify(problems, undefined, 1)).toBeDefined();
    const places = (fault.at ?? fault.file).split('|').map((path) => `communes/exemple/${path}`);
    expect(places).toContain(found?.file);
    if (fault.line !== undefined) expect(found?.line).toBe(fault.line);
    if (fault.field !== undefined) expect(found?.field).toBe(fault.field);
    const words = `${found?.message} ${found?.remedy}`;
    expect(words).toContain(fault.says);
    // Nothing of the libraries' English reaches a clerk.
    expect(words).not.toMatch(/\b(?:expected|received|invalid|required|unrecognized|must|should|string|undefined)\b/i);
    // One fault is not told as a dozen.
    expect(problems.length).toBeLessThanOrEqual(3);
  });
});

describe('a text shared by all communes', () => {
  const shared = { 'procedures/partagee.md': SOUND_COMMUNE['procedures/carte.md'] ?? '' };

  it('is changed field by field, and its text kept', () => {
    expect(
      readFixture({ ...SOUND_COMMUNE, 'procedures/partagee.overlay.yaml': 'delay: Deux jours.\n' }, { shared }),
    ).toEqual([]);
  });

  it('has the faults of an overlay told in the overlay', () => {
    const [problem] = readFixture(
      { ...SOUND_COMMUNE, 'procedures/partagee.overlay.yaml': 'price: { kind: fixed, amount: zero }\n' },
      { shared },
    );
    expect(problem).toMatchObject({
      file: 'communes/exemple/procedures/partagee.overlay.yaml',
      line: 1,
      field: 'price.amount',
      code: 'wrong-type',
    });
  });

  it('has its own faults told in the shared file', () => {
    const broken = { 'procedures/partagee.md': shared['procedures/partagee.md'].replace('delay: Une semaine.\n', '') };
    const [problem] = readFixture(
      { ...SOUND_COMMUNE, 'procedures/partagee.overlay.yaml': 'who: Tous.\n' },
      { shared: broken },
    );
    expect(problem).toMatchObject({
      file: 'communes/_shared/procedures/partagee.md',
      field: 'delay',
      code: 'missing-field',
    });
  });
});

describe('what the reading of files reports', () => {
  it.each([
    ['encoding', 'UTF-8'],
    ['too-large', '1 Mo'],
    ['symlink', 'lien'],
    ['other', 'media'],
  ] as const)('%s of a text', (reason, word) => {
    const [problem] = readFixture(SOUND_COMMUNE, {
      unreadable: [{ path: 'content/news/autre.md', kind: 'unreadable', reason }],
    });
    expect(problem).toMatchObject({ severity: 'error', file: 'communes/exemple/content/news/autre.md' });
    expect(`${problem?.message} ${problem?.remedy}`).toContain(word);
  });

  it('a folder with a wrong name', () => {
    const [problem] = readFixture(SOUND_COMMUNE, {
      unreadable: [{ path: 'contenu/', kind: 'unreadable', reason: 'other' }],
    });
    expect(problem).toMatchObject({ code: 'stray-folder', file: 'communes/exemple/contenu/' });
    expect(problem?.remedy).toContain('content, procedures');
  });

  it.each([
    ['too-large', '50 Mo', 50_000_000],
    ['not-an-image', 'image lisible', 10],
    ['symlink', 'lien', 0],
  ] as const)('%s of a picture', (reason, word, bytes) => {
    const problems = readFixture(SOUND_COMMUNE, {
      media: [
        { path: 'media/place.jpg', kind: 'image', bytes: 9, width: 9, height: 9 },
        { path: 'files/bulletin.pdf', kind: 'document', bytes: 9 },
        { path: 'media/autre.jpg', kind: 'unreadable', bytes, reason },
      ],
    });
    expect(problems[0]).toMatchObject({ severity: 'error', file: 'communes/exemple/media/autre.jpg' });
    expect(`${problems[0]?.message} ${problems[0]?.remedy}`.replaceAll('\u00a0', ' ')).toContain(word);
  });
});
