/** Everything a person reads on the page, apart from the code that shows it. Messages of errors live with what raises them. */

import { formatCount } from '../../format.ts';
import type { Translated } from '../dictionary.ts';
import type { words as english } from '../en/words.ts';
import { pluralIn } from '../plural.ts';
import { imagesOf, iterationsOf } from './counts.ts';
import { failureWords, noticesWords } from './notices.ts';
import { quantizationWords } from './quantization.ts';
import { settingsWords } from './settings.ts';
import { tryItWords } from './try-it.ts';

const plural = pluralIn('fr');

export const words: Translated<typeof english> = {
  title: 'Quantization Playground',
  views: {
    workbench: 'Atelier',
    data: 'Données',
    network: 'Réseau',
    images: 'Images',
    weights: 'Poids',
    layers: 'Couches',
    sweep: 'Balayage',
    runs: 'Essais',
    files: 'Fichiers',
    settings: 'Réglages',
    lessons: 'Leçons',
  },
  viewsLabel: 'Vues',
  chips: {
    images: (count) => imagesOf(count),
    parameters: (count) => `${count} paramètres`,
  },
  models: { bits: (bits: number) => `${bits} bits`, mixed: 'bits mixtes' },
  between: { sentences: ' ', items: ', ', groups: ' ; ', stop: '.' },
  coming: 'Un instant, le contenu arrive.',
  offline: 'Prêt hors ligne',
  share: 'Partager',
  language: 'Langue',
  scheme: { light: 'Passer au thème clair', dark: 'Passer au thème sombre' },
  backend: {
    starting: 'Choix du backend',
    because: 'Pourquoi lui ?',
    passedOver: 'Non retenus',
    isolationAhead:
      'Le service worker de cette page ajoute maintenant ces en-têtes : rechargez la page pour utiliser plus de threads.',
  },
  status: {
    idle: 'Prêt',
    loading: 'Chargement',
    training: 'Entraînement',
    paused: 'Suspendu',
    evaluating: 'Évaluation',
    quantizing: 'Quantification',
    error: 'Action requise',
  },
  notices: noticesWords,
  failure: failureWords,
  scoreboard: {
    label: 'Tableau des résultats',
    accuracy: (images) =>
      images === undefined
        ? '[Exactitude en test|accuracy]'
        : `[Exactitude|accuracy], ${formatCount(images)} images de test`,
    bytes: 'Taille du fichier',
    latency: '[Temps par image|latency], batch de 1',
    changed: 'Prédictions modifiées',
    see: 'voir les images',
    choice: {
      label: 'Modèles comparés',
      roles: { float: 'Référence', int8: 'Candidat' },
      none: 'aucun',
    },
    trainFirst: 'Entraînez le modèle, puis quantifiez-le.',
    thenQuantize: 'Quantifiez pour voir int8 à côté.',
    quantizeForBytes: 'La [quantification|quantization] le réduit.',
    quantizeForLatency: 'Quantifiez pour le mesurer.',
    quantizeForChanged: 'Quantifiez pour les compter.',
    sameAccuracy: 'Les deux ont autant de bonnes réponses.',
    fewer: (count, meaning) =>
      `${count} ${plural(count, { one: 'image', other: 'images' })} de moins : ${meaning}`,
    more: (count, meaning) =>
      `${count} ${plural(count, { one: 'image', other: 'images' })} de plus : ${meaning}`,
    noDifference: "[aucune différence réelle|McNemar's test]",
    realDifference: "[une différence réelle|McNemar's test]",
    smaller: (percent, factor) => `${percent}, ${factor} × plus petit`,
    faster: (name, factor) => `${name} est ${factor} × plus rapide`,
    slower: (name, factor, why) => `${name} est ${factor} × plus lent : ${why}`,
    whySlower: {
      'int8-kernels': 'une seule image ne suffit pas pour y gagner',
      'packed-kernels': 'ici, dépaqueter coûte plus',
      reference: 'simple TypeScript ici',
      float32: 'calculé en float32',
    },
    sameSpeed: 'même vitesse',
    unknownSpeed: 'trop rapide pour l’horloge de ce navigateur',
    better: (count) => `${count} ${plural(count, { one: 'gagnée', other: 'gagnées' })}`,
    worse: (count) => `${count} ${plural(count, { one: 'perdue', other: 'perdues' })}`,
    bothWrong: (count) => `${count} ${plural(count, { one: 'fausse', other: 'fausses' })} deux fois`,
  },
  data: { import: 'Importer des données' },
  settings: settingsWords,
  tryIt: tryItWords,
  training: {
    origin: {
      initialised: (seed) => `Le réseau est parti de poids tirés au hasard avec la [graine|seed] ${seed}.`,
      trained: (step) => `Il s’est entraîné pendant ${iterationsOf(step)}.`,
      imported: (file) => `Le réseau a les poids de ${file}.`,
      importedInt8: (file) =>
        `Le réseau a les poids de ${file} : le modèle int8 tel quel, et le modèle flottant que ses poids représentent.`,
      checkpoint: (step) =>
        `L’entraînement reprend au [point de sauvegarde|checkpoint] de l’itération ${step}.`,
      recovered: (step) => `Les poids ont retrouvé leur état de l’itération ${step}.`,
    },
    train: 'Entraîner',
    pause: 'Suspendre',
    resume: 'Reprendre',
    stop: 'Arrêter',
    reset: 'Réinitialiser',
    evaluate: 'Évaluer',
    progressLabel: 'Progression',
    step: 'itérations',
    of: (total) => `sur ${total}`,
    images: 'images',
    rate: 'images/s à l’instant',
    meanRate: 'images/s en moyenne',
    elapsed: 'écoulées',
    remaining: 'restantes',
    epochLoss: (epoch, epochs, loss) => `[Époque|epoch] [${epoch}/${epochs}], perte : ${loss}`,
    noEpochYet: 'À la fin de chaque [époque|epoch], sa perte moyenne s’affiche ici.',
    waiting: 'L’entraînement attend des images qui ne sont pas encore arrivées.',
    paused: 'L’entraînement est suspendu. « Reprendre » continue exactement d’ici, « Arrêter » y met fin.',
    evaluating: (done, total) => `Images de test classées : ${done} sur ${total}`,
    slow: (duration) =>
      `À cette vitesse, il faut encore ${duration} environ. Pour aller plus vite, prenez moins d’images d’entraînement, ou chargez les poids entraînés sous « Fichiers ».`,
    loss: {
      heading: 'Perte',
      empty:
        'Appuyez sur « Entraîner » : la perte s’affiche ici, itération par itération, à mesure qu’elle baisse.',
      summary: (steps, first, last, smoothed) =>
        `La perte valait ${first} au départ ; après ${iterationsOf(steps)}, elle vaut ${last}, ou ${smoothed} une fois lissée. La ligne pâle montre chaque itération.`,
      every: 'Chaque itération',
      smoothed: 'Lissée',
      step: 'Itération',
    },
    accuracy: {
      heading: 'Exactitude en test',
      question: 'Tient-elle sur des images jamais vues ?',
      empty:
        'Pendant l’entraînement, l’exactitude sur des images de test s’affiche ici. À la fin de chaque époque, elle est mesurée sur toutes.',
      summary: (accuracy, images, step) =>
        `À l’itération ${step}, le modèle classe correctement ${accuracy} des ${images} images de test.`,
      whole: 'Jeu de test entier',
      subset: 'Une partie',
    },
  },
  quantization: quantizationWords,
  files: {
    import: 'Importer des poids',
    drop: 'Déposez ici des poids, des données ou des essais à importer, ou une image à essayer',
    loadTrained: 'Charger les poids entraînés',
  },
};
