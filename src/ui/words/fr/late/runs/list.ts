/** The texts of the Runs panel. words.ts puts all texts together. */
import type { Translated } from '../../../dictionary.ts';
import type { runsWords as english } from '../../../en/late/runs/list.ts';
import { pluralIn } from '../../../plural.ts';
import { imagesOf } from '../../counts.ts';

const plural = pluralIn('fr');

export const runsWords: Translated<typeof english> = {
  explain:
    'Chaque entraînement est conservé ici avec les modèles quantifiés qui en sont issus, quel que soit l’onglet, jusqu’à ce que vous le supprimiez. « Ouvrir » rétablit les réglages, les poids et les résultats.',
  asking: 'La page lit les essais.',
  empty:
    'Il n’y a pas encore d’essais. Entraînez, chargez les poids entraînés ou quantifiez : les essais sont conservés ici.',
  columns: {
    name: 'Modèle',
    dataSet: 'Données',
    network: 'Réseau',
    settings: 'Réglages',
    steps: 'Itérations',
    accuracy: 'Exactitude',
    file: 'Fichier',
    latency: 'Une image',
    changed: 'Modifiées',
    when: 'Date',
  },
  asByDefault: 'par défaut',
  label: 'Essais',
  filter: 'Filtrer',
  filterHint: 'Mots d’un nom, d’une note, des données, du réseau ou des réglages',
  nothingFound: (filter) =>
    `Aucun essai n’a « ${filter} » dans son nom, sa note, ses données, son réseau ou ses réglages.`,
  onlyWhatDiffers: 'Seulement ce qui diffère',
  inOrder: 'Plus récents d’abord',
  fineTuned: (steps, more) => `${steps} + ${more}`,
  name: 'Nom',
  note: 'Note',
  rename: 'Nom et note',
  done: 'Terminé',
  open: 'Ouvrir',
  pin: 'Épingler en référence',
  unpin: 'Désépingler',
  delete: 'Supprimer',
  deleted: (name) => `Essai supprimé : ${name}.`,
  undo: 'Annuler',
  isBaseline: 'référence',
  select: (name) => `Sélectionner ${name}`,
  selectHint:
    'Sélectionnez des modèles pour superposer leurs courbes, et deux d’entre eux pour les comparer côte à côte.',
  selected: (count) =>
    plural(count, {
      one: `${count} modèle est sélectionné.`,
      other: `${count} modèles sont sélectionnés.`,
    }),
  selectTwo: 'Sélectionnez-en exactement deux pour les comparer côte à côte.',
  selectNone: 'Tout désélectionner',
  interval: (low, high) => `${low} – ${high}`,
  ofTraining: (quantization, training) => `${quantization}, de ${training}`,
  pair: {
    heading: 'Côte à côte',
    first: 'A',
    second: 'B',
    legend: (first, second) => `A est ${first}. B est ${second}.`,
    settings: 'Réglages différents',
    setting: 'Réglage',
    sameSettings: 'Les deux ont été entraînés avec les mêmes réglages.',
    settingsUnknown: 'Les réglages de l’un des deux sont inconnus : ses poids n’ont pas été entraînés ici.',
    otherImages:
      'Leurs réponses ne sont pas comparables : les deux n’ont pas été testés sur les mêmes images. Ouvrez l’un puis l’autre, et appuyez chaque fois sur « Évaluer » avec le même jeu de données et le même nombre d’images de test.',
    verdict: {
      chance: (points, interval) =>
        `Le hasard suffit à expliquer la différence de A à B : ${points} points, avec un intervalle à 95 % de ${interval}.`,
      loss: (points, interval) =>
        `B est réellement moins exact que A : ${points} points, avec un intervalle à 95 % de ${interval}.`,
      gain: (points, interval) =>
        `B est réellement plus exact que A : ${points} points, avec un intervalle à 95 % de ${interval}.`,
    },
    classes: 'Exactitude par classe',
    class: 'Classe',
    difference: 'Différence',
    images: (count) => imagesOf(count),
    noneChanged: 'Les deux donnent la même réponse à chaque image de test.',
    changed: (count) =>
      count === '1'
        ? 'Leurs réponses diffèrent sur une image de test.'
        : `Leurs réponses diffèrent sur ${count} images de test.`,
    otherData: (dataSet) => `Chargez ${dataSet} pour voir les images.`,
    image: (index, label) => `Image ${index} : ${label}`,
    says: (model, answer) => `${model} : ${answer}`,
    more: 'Afficher plus',
  },
  curves: {
    heading: 'Courbes',
    none: 'Aucun des modèles sélectionnés n’a été entraîné ici : il n’y a pas de courbes.',
    along: 'Selon',
    steps: 'Itérations',
    time: 'Temps',
    loss: 'Perte d’entraînement, lissée',
    accuracy: 'Exactitude en test pendant l’entraînement',
    summary: {
      loss: 'Plus c’est bas, mieux c’est. La ligne au-dessus des graphiques dit où chaque entraînement s’est terminé.',
      accuracy: 'Plus c’est haut, mieux c’est. Diviser les erreurs par deux prend toujours la même hauteur.',
    },
    ended: (name, loss, accuracy, time) =>
      accuracy
        ? `${name} : perte ${loss}, exactitude ${accuracy}, ${time} d’entraînement`
        : `${name} : perte ${loss}, ${time} d’entraînement`,
  },
  front: {
    heading: 'Exactitude et octets',
    point: (name, accuracy, bytes) => `${name} (${accuracy}, ${bytes})`,
    summary: (front, all, named) =>
      `Aucun autre modèle ne fait mieux à la fois en exactitude et en taille que ces ${front} sur ${all} : ${named}. Cliquez sur un point pour ouvrir son modèle.`,
  },
  room: {
    used: (runs, bytes) =>
      plural(runs, {
        one: `${runs} essai occupe ${bytes} dans ce navigateur.`,
        other: `${runs} essais occupent ${bytes} dans ce navigateur.`,
      }),
    make: 'Faire de la place',
    newest: 'Garder les plus récents',
    nothing: 'Il n’y a rien à supprimer.',
    consequence: (runs, bytes) =>
      plural(runs, {
        one: `Cela supprime ${runs} ancien essai avec ses poids et libère ${bytes}. C’est irréversible.`,
        other: `Cela supprime ${runs} anciens essais avec leurs poids et libère ${bytes}. C’est irréversible.`,
      }),
    spared: (runs) =>
      plural(runs, {
        one: `${runs} ancien essai reste, car vous l’avez nommé, annoté ou épinglé.`,
        other: `${runs} anciens essais restent, car vous les avez nommés, annotés ou épinglés.`,
      }),
    keep: 'Tout garder',
    remove: 'Supprimer les anciens',
  },
  meanings: {
    chance: 'aucune différence réelle',
    loss: 'une baisse réelle',
    gain: 'une hausse réelle',
  },
};
