/** What is checked at one moment, told to citizens on the page of the checks. */
export interface CheckGroup {
  readonly title: string;
  /** When the checks run, and what a fault does. */
  readonly when: string;
  readonly checks: readonly string[];
}

/** Every check that the product makes of a site, in the order in which they run. */
export const PUBLISHED_CHECKS: readonly CheckGroup[] = [
  {
    title: 'Les textes et les couleurs',
    when: 'Avant de faire les pages. Une faute empêche la mise à jour du site de cette commune, et d’elle seule ; la version précédente reste en ligne.',
    checks: [
      'Chaque fiche a ses champs obligatoires, et eux seuls ; les dates existent, les heures d’ouverture ne se chevauchent pas, les lieux sont en Wallonie.',
      'Chaque lien du site mène à une page qui existe, chaque fiche citée existe, chaque document à télécharger est là.',
      'Chaque image a une description, ou se déclare décorative ; aucune n’est trop lourde.',
      'Les intertitres se suivent sans sauter de niveau ; aucun code ne se cache dans un texte.',
      'Deux pages n’ont jamais la même adresse ; une page déplacée garde son ancienne adresse, sans détour ni boucle.',
      'Les couleurs du thème se lisent sur leurs fonds, en clair comme en sombre.',
      'Les avis officiels existent dans les langues que le régime linguistique de la commune demande.',
    ],
  },
  {
    title: 'Le calendrier légal',
    when: 'À chaque mise à jour du site. Un retard est signalé aux agents ; le texte paraît quand même.',
    checks: [
      'Les projets de délibération d’une séance du conseil sont en ligne autant de jours francs avant elle que la loi le demande.',
      'Un règlement en vigueur dit quand il a été publié, et nomme la décision de l’autorité de tutelle quand il en faut une.',
      'Un texte dont la date de relecture est passée est signalé.',
    ],
  },
  {
    title: 'Les pages',
    when: 'Dès qu’elles sont écrites, avant leur mise en ligne. Une faute empêche la mise à jour du site.',
    checks: [
      'Le HTML est bien formé ; la page a un titre, une description, une langue, une seule zone principale et un seul titre de premier niveau.',
      'Chaque lien, chaque ancre, chaque fichier que la page charge existe.',
      'Chaque lien et chaque bouton a un texte lisible par un lecteur d’écran ; les zones de la page se distinguent par leur nom.',
      'Chaque tableau a un nom et des cellules d’en-tête ; chaque image a une description et des dimensions, pour que le texte ne saute pas.',
      'Rien n’est chargé d’un autre site : ni police, ni image, ni mesure d’audience.',
    ],
  },
  {
    title: 'Les pages dans un navigateur',
    when: 'À chaque version du logiciel, et quand la commune le demande. Le résultat daté figure dans la déclaration d’accessibilité.',
    checks: [
      'Chaque page est visitée dans un vrai navigateur, sur un téléphone en clair et sur un grand écran en sombre.',
      'L’outil libre axe y cherche les défauts d’accessibilité qu’une machine peut voir (WCAG 2.2, niveaux A et AA), contrastes compris.',
      'Un second outil valide le HTML de chaque page.',
    ],
  },
];
