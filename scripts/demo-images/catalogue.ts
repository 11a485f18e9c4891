import type { Season } from './palette.ts';
import type { Format, Picture } from './picture.ts';
import { playground, school } from './scenes/childhood.ts';
import { fields, forest, village } from './scenes/countryside.ts';
import { energy, recycling } from './scenes/environment.ts';
import { fireworks, lanternEvening } from './scenes/evenings.ts';
import { fair } from './scenes/fair.ts';
import { garden, planting } from './scenes/gardens.ts';
import { christmasMarket, market } from './scenes/markets.ts';
import { brassBand, parade } from './scenes/music.ts';
import { camp, cycleWay } from './scenes/outdoors.ts';
import { councilRoom, counter, library, theatre } from './scenes/public-rooms.ts';
import { pitch, pool, sportsHall } from './scenes/sport.ts';
import { belfryPortrait, square, townHall } from './scenes/squares.ts';
import { ballotBox, bicycle, branch, gardenTools, localProduce, repair } from './scenes/still-lifes.ts';
import { busStop, flaggedStreet, street, umbrellas } from './scenes/streets.ts';
import { lock, pond, river } from './scenes/water.ts';
import { roadWorks } from './scenes/works.ts';
import type { Scene } from './stage.ts';

/** Drawn from right to left, so that two seasons of one scene differ at a glance. */
const mirroredNames = new Set([
  'arret-de-bus-en-hiver',
  'bois-en-automne',
  'chantier-en-automne',
  'ecluse-en-automne',
  'ecole-en-hiver',
  'etang-dans-la-brume',
  'kermesse-la-nuit',
  'labours-d-automne',
  'marche-du-jeudi-2',
  'nuit-des-lampions',
  'place-en-automne',
  'riviere-au-printemps',
  'rue-en-hiver',
]);

/** Every picture of Valmarin, the fictional commune. */
export const valmarinPictures: readonly Picture[] = [
  picture(
    'village-au-printemps',
    'Le village de Valmarin sur sa colline au printemps, autour de son beffroi.',
    village,
    'spring',
  ),
  picture(
    'village-en-ete',
    'Le village de Valmarin en plein été, beffroi au centre et peupliers au bord du chemin.',
    village,
    'summer',
  ),
  picture('village-en-automne', 'Le village de Valmarin entouré d’arbres roux et dorés.', village, 'autumn'),
  picture('village-sous-la-neige', 'Le village de Valmarin sous la neige, toits blancs et sapins.', village, 'winter'),
  picture(
    'village-au-crepuscule',
    'Le village de Valmarin au crépuscule, fenêtres allumées sous un ciel orangé.',
    village,
    'dusk',
  ),
  picture(
    'champs-de-colza',
    'Bandes de colza jaune et de prairies jusqu’à l’horizon, un tracteur rouge au travail.',
    fields,
    'spring',
  ),
  picture('moisson', 'Champs de blé après la moisson, ballots ronds et tracteur rouge.', fields, 'summer'),
  picture('labours-d-automne', 'Terres labourées en automne, clocher au loin.', fields, 'autumn'),
  picture('champs-sous-la-neige', 'Champs couverts de neige et grand arbre nu.', fields, 'winter'),
  picture(
    'ecluse-en-ete',
    'L’écluse de Valmarin en été, la maison de l’éclusier et une péniche chargée.',
    lock,
    'summer',
  ),
  picture('ecluse-en-automne', 'L’écluse de Valmarin en automne, péniche à l’approche des portes.', lock, 'autumn'),
  picture('ecluse-dans-la-brume', 'L’écluse de Valmarin un matin de brume.', lock, 'mist'),
  picture(
    'riviere-et-vieux-pont',
    'La rivière sous le vieux pont de pierre, les maisons du quai et le clocher.',
    river,
    'summer',
  ),
  picture('riviere-au-crepuscule', 'Le quai éclairé au crépuscule, lumières sur la rivière.', river, 'dusk'),
  picture('riviere-au-printemps', 'Une personne assise sur un banc regarde la rivière au printemps.', river, 'spring'),
  picture('bois-au-printemps', 'Trois promeneurs sur un sentier du bois au printemps.', forest, 'spring'),
  picture('bois-en-automne', 'Promeneurs sous les arbres roux du bois communal.', forest, 'autumn'),
  picture('bois-en-hiver', 'Sentier enneigé entre les sapins.', forest, 'winter'),
  picture('etang-en-ete', 'L’étang communal en été : canards, roseaux et passerelle de bois.', pond, 'summer'),
  picture('etang-dans-la-brume', 'L’étang dans la brume du matin, deux personnes sur la passerelle.', pond, 'mist'),
  picture(
    'maison-communale',
    'La maison communale de Valmarin et ses drapeaux, des habitants sur le parvis.',
    townHall,
    'summer',
  ),
  picture('maison-communale-le-soir', 'La maison communale éclairée à la tombée du jour.', townHall, 'dusk'),
  picture('maison-communale-en-hiver', 'La maison communale sous la neige.', townHall, 'winter'),
  picture('place-de-la-fontaine', 'La place et sa fontaine, le beffroi au fond, des passants.', square, 'spring'),
  picture('place-en-automne', 'La place de la Fontaine en automne, un banc sous les arbres.', square, 'autumn'),
  picture('place-la-nuit', 'La place de la Fontaine la nuit, fenêtres et réverbères allumés.', square, 'night'),
  picture('rue-en-hiver', 'Une rue sous la neige, un bonhomme de neige et des passants.', street, 'winter'),
  picture('rue-en-ete', 'Une rue bordée de maisons en été, un cycliste et des piétons.', street, 'summer'),
  picture('parapluies', 'Des passants sous des parapluies de couleur dans une rue mouillée.', umbrellas, 'mist'),
  picture(
    'travaux-de-voirie',
    'Travaux dans la rue : une pelleteuse, une tranchée, deux ouvriers et des barrières.',
    roadWorks,
    'spring',
  ),
  picture(
    'chantier-en-automne',
    'Chantier d’égouttage dans une rue, pelleteuse et cônes de signalisation.',
    roadWorks,
    'autumn',
  ),
  picture('arret-de-bus', 'Un bus bleu à l’arrêt, des voyageurs sous l’abri.', busStop, 'summer'),
  picture('arret-de-bus-en-hiver', 'Le bus à l’arrêt sous la neige, des voyageurs sous l’abri.', busStop, 'winter'),
  picture('rue-pavoisee', 'Rue commerçante décorée de fanions, boutiques ouvertes.', flaggedStreet, 'summer'),
  picture('beffroi', 'Le beffroi de Valmarin vu depuis la place.', belfryPortrait, 'summer', 'portrait'),
  picture('beffroi-la-nuit', 'Le beffroi éclairé sous un ciel étoilé.', belfryPortrait, 'night', 'portrait'),
  picture('marche-du-jeudi-1', 'Étals aux auvents rayés sur la place un jour de marché.', market, 'summer'),
  picture('marche-du-jeudi-2', 'Le marché du jeudi en automne, clients devant les étals de fruits.', market, 'autumn'),
  picture('marche-du-jeudi-3', 'Le marché de printemps, fleurs et légumes au pied du beffroi.', market, 'spring'),
  picture('marche-de-noel', 'Chalets, lampions et grand sapin illuminé au marché de Noël.', christmasMarket, 'night'),
  picture('kermesse', 'Grande roue et carrousel de la kermesse.', fair, 'summer'),
  picture('kermesse-la-nuit', 'La grande roue de la kermesse illuminée la nuit.', fair, 'night'),
  picture('harmonie-au-kiosque', 'L’harmonie joue sous le kiosque devant le public.', brassBand, 'summer'),
  picture('defile-de-l-harmonie', 'L’harmonie défile dans la rue décorée de fanions.', parade, 'spring'),
  picture(
    'soiree-des-lampions',
    'Soirée sous les lampions, habitants attablés devant l’église.',
    lanternEvening,
    'dusk',
  ),
  picture('nuit-des-lampions', 'Lampions suspendus entre les arbres, la nuit.', lanternEvening, 'night'),
  picture('feu-d-artifice', 'Feu d’artifice au-dessus de la rivière et du beffroi.', fireworks, 'night'),
  picture('feu-d-artifice-affiche', 'Gerbes de feu d’artifice au-dessus du beffroi.', fireworks, 'night', 'portrait'),
  picture('ecole-a-la-rentree', 'Des enfants dans la cour de l’école, le jour de la rentrée.', school, 'autumn'),
  picture('ecole-en-hiver', 'La cour de l’école sous la neige.', school, 'winter'),
  picture('bibliotheque', 'Lecteurs entre les rayonnages de la bibliothèque.', library, 'summer'),
  picture('hall-omnisports', 'Match de basket dans le hall omnisports.', sportsHall, 'summer'),
  picture('terrain-de-football', 'Match de football sur le terrain du village.', pitch, 'spring'),
  picture('piscine', 'Nageurs dans les lignes d’eau de la piscine.', pool, 'summer'),
  picture('plaine-de-jeux', 'Balançoires et toboggan de la plaine de jeux.', playground, 'summer'),
  picture('guichet', 'Une famille au guichet de la maison communale.', counter, 'spring'),
  picture('salle-du-conseil', 'Le conseil communal réuni autour de la table ovale.', councilRoom, 'summer'),
  picture('centre-culturel', 'Deux comédiens sur la scène du centre culturel.', theatre, 'night'),
  picture('plantation-de-haies', 'Des habitants plantent de jeunes arbres.', planting, 'autumn'),
  picture('piste-cyclable', 'Cyclistes sur l’ancienne voie ferrée bordée de peupliers.', cycleWay, 'summer'),
  picture('potager-partage', 'Le potager partagé : bacs de légumes et jardiniers.', garden, 'summer'),
  picture('bulles-a-verre', 'Des habitants déposent leurs bouteilles dans les bulles à verre.', recycling, 'spring'),
  picture(
    'eoliennes-et-panneaux',
    'Éoliennes sur la colline et toits couverts de panneaux solaires.',
    energy,
    'summer',
  ),
  picture('rameau-fleuri', 'Un rameau de cerisier en fleur.', branch, 'spring', 'square'),
];

/** Pictures that any commune's first content may use. */
export const sharedPictures: readonly Picture[] = [
  picture('vallee', 'Un village dans sa vallée au printemps.', village, 'spring'),
  picture('camp-d-ete', 'Tentes et enfants autour d’un feu de camp.', camp, 'summer'),
  picture('velo', 'Un vélo rouge appuyé contre un mur de pierre bleue.', bicycle, 'summer'),
  picture('produits-locaux', 'Pain, fromage et légumes sur une table.', localProduce, 'summer'),
  picture('urne', 'Un bulletin glissé dans une urne.', ballotBox, 'summer'),
  picture('jardinage', 'Un arrosoir, des bottes et de jeunes plants.', gardenTools, 'spring'),
  picture('atelier-de-reparation', 'Quatre bénévoles réparent des objets à l’établi.', repair, 'summer'),
  picture('feuilles-d-automne', 'Une branche aux feuilles d’automne.', branch, 'autumn'),
];

function picture(name: string, alt: string, scene: Scene, season: Season, format: Format = 'landscape'): Picture {
  return { file: `${name}.jpg`, alt, scene, season, format, mirrored: mirroredNames.has(name) };
}
