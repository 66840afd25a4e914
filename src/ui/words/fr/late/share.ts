/** The texts of the Share dialog, and of the picture that it saves. */
import type { Translated } from '../../dictionary.ts';
import type { shareWords as english, cardWords as englishCard } from '../../en/late/share.ts';
import { imagesOf, iterationsOf } from '../counts.ts';

export const shareWords: Translated<typeof english> = {
  close: 'Fermer',
  about:
    'Le lien contient tous les réglages, le réseau et la vue ouverte. Les poids et les images restent dans ce navigateur : qui ouvre le lien refait le même entraînement.',
  ownData:
    'Le lien ne contient pas vos propres images. Qui l’ouvre voit MNIST, tant que les mêmes fichiers ne sont pas importés sous « Données ».',
  link: 'Lien',
  copy: 'Copier le lien',
  copied: 'Le lien est copié.',
  notCopied:
    'Ce navigateur ne laisse pas la page copier. Le lien est sélectionné : copiez-le avec Ctrl+C, ou ⌘C sur un Mac.',
  code: 'Code QR',
  codeName: 'Code QR du lien ci-dessus',
  codeHint: 'Visez-le avec l’appareil photo d’un téléphone pour y ouvrir le lien.',
  codeTooLong: (characters) =>
    `Le lien a ${characters} caractères : c’est trop pour un code QR lisible par un appareil photo. Copiez plutôt le lien.`,
  card: 'Carte des résultats',
  cardHint: 'Une image des résultats, 1200 × 630 pixels, pour une diapositive, un rapport ou un message.',
  save: 'Enregistrer la carte',
  notSaved:
    'Le navigateur n’a pas pu créer l’image de la carte. Sa mémoire est peut-être pleine : fermez d’autres onglets, puis appuyez de nouveau sur « Enregistrer la carte ».',
};

export const cardWords: Translated<typeof englishCard> = {
  pair: (name, value) => `${name} : ${value}`,
  withSettings: (title, values) => `${title} ${values}`,

  heading: (network, dataSet) => `${network} sur ${dataSet}`,
  customNetwork: 'Réseau personnalisé',
  parameters: (count) => `${count} paramètres`,
  images: (train, test) => `${train} images d’entraînement et ${test} de test`,
  steps: (count) => `${iterationsOf(count)} d’entraînement`,
  weightsOf: (file) => `poids de ${file}`,
  notTrained: 'pas encore entraîné',
  settings: 'Réglages de la page :',
  defaults: 'tous par défaut',
  setting: (label, value) => `${label} : ${value}`,
  flag: (label, isOn) => `${label} : ${isOn ? 'oui' : 'non'}`,
  bytes: 'Taille du fichier',
  interval: (low, high) => `95 % : ${low} à ${high}`,
  ofImages: (count) => `sur ${imagesOf(count)}`,
  missing: {
    model: 'Il n’y a pas encore de modèle : la page est encore en train de démarrer.',
    accuracy: 'L’exactitude n’est pas encore mesurée : appuyez sur « Entraîner » ou « Évaluer ».',
    candidate:
      'Il n’y a pas encore de modèle quantifié : appuyez sur « Quantifier » pour comparer l’exactitude, la taille et la vitesse.',
    candidateAccuracy:
      'Le modèle quantifié n’est pas encore testé sur les mêmes images : appuyez sur « Évaluer ».',
    latency: 'Le temps par image n’est pas encore mesuré : appuyez sur « Quantifier ».',
  },
  noLossYet: 'La perte de chaque itération s’affiche ici une fois le modèle entraîné.',
  noLoss: 'Ces poids n’ont pas été entraînés ici : il n’y a pas de perte à afficher.',
  lossFromTo: (first, last) => `de ${first} à ${last}, valeurs lissées`,
  starting: 'La page choisit encore son backend.',
  version: (version, date) => `Version ${version}, ${date}`,
};
