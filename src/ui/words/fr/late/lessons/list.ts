/** What the view of lessons says: the list, the editor, and links for a class. */
import type { Translated } from '../../../dictionary.ts';
import type {
  lessonEditorWords as englishEditor,
  classLinkWords as englishLink,
  lessonListWords as englishList,
} from '../../../en/late/lessons/list.ts';
import { pluralIn } from '../../../plural.ts';

const plural = pluralIn('fr');

const minutesOf = (count: number) => `${count} ${plural(count, { one: 'minute', other: 'minutes' })}`;
const stepsOf = (count: number) => `${count} ${plural(count, { one: 'étape', other: 'étapes' })}`;

export const lessonListWords: Translated<typeof englishList> = {
  explain:
    'Une leçon vous guide à travers la page. Elle montre les vraies commandes, et continue quand vous avez fait ce qu’elle demande. Chaque leçon se suffit à elle-même ; la première est un bon début. Vous pouvez quitter une leçon à tout moment.',
  minutes: (minutes, steps) => `Environ ${minutesOf(minutes)}, ${stepsOf(steps)}`,
  start: 'Commencer',
  again: 'Recommencer',
  startIt: (title) => `Commencer la leçon ${title}`,
  startAgain: (title) => `Recommencer la leçon ${title}`,
};

export const lessonEditorWords: Translated<typeof englishEditor> = {
  explain:
    'Une leçon est un texte Markdown. « # Titre » l’ouvre, « ## Intertitre » ouvre chaque étape, et une ligne comme « > point: train-button » s’adresse à la page. L’aperçu ci-dessous montre ce que verront les élèves. Dans le projet, docs/lessons.md énumère tout ce que vous pouvez écrire.',
  text: 'Texte de la leçon',
  begin: 'Partir de',
  beginWith: 'Choisir une leçon',
  templateName: 'Une petite nouvelle',
  preview: 'Aperçu',
  problems: 'Ce que la page ne peut pas lire',
  problem: (line, message) => `Ligne ${line} : ${message}`,
  sound: (steps, minutes) => `La page peut lire la leçon : ${stepsOf(steps)}, ${minutesOf(minutes)}.`,
  previous: 'Étape précédente',
  next: 'Étape suivante',
  points: (place) => `Montre ${place}.`,
  waits: (condition) => `Continue quand : ${condition}.`,
  sets: (settings) => `Règle ${settings}.`,
  shows: (places) => `N’affiche que ${places}.`,
  hides: (places) => (places === '' ? 'Ne masque rien.' : `Masque ${places}.`),
  looksBack: 'Revient sur les paris.',
  remembers: (facts) => `Retient ${facts}.`,
  number: (fact, within) => `La réponse est ${fact}, à ${within} près.`,
  right: 'juste',
  rightIf: (condition) => `juste si ${condition}`,
  tryIt: 'Essayer la leçon',
  save: 'Enregistrer la leçon',
  saved: 'Enregistrée dans ce navigateur.',
  share: 'Partager un lien',
  link: 'Lien vers cette leçon',
  longLink: (characters) =>
    `Ce lien a ${characters} caractères. Beaucoup de messageries coupent les liens de plus de 8 000 caractères. Exportez plutôt la leçon dans un fichier.`,
  export: 'Exporter la leçon',
  import: 'Importer une leçon',
  importLabel: 'Fichier de leçon',
  importProblem: (file, why) =>
    `${file} n’a pas pu être lu : ${why}. Choisissez un fichier Markdown, c’est-à-dire un texte.`,
  tooLong: (file, most) =>
    `${file} n’est pas une leçon : une leçon a au plus ${most} caractères. Choisissez un autre fichier.`,
  own: 'Vos leçons',
  none: 'Vous n’avez pas encore enregistré de leçon.',
  untitled: 'Une leçon pas encore lisible',
  edit: 'Modifier',
  editIt: (title) => `Modifier la leçon ${title}`,
  delete: 'Supprimer',
  deleteIt: (title) => `Supprimer la leçon ${title}`,
  deleted: (title) => `${title} est supprimée.`,
  undo: 'Annuler',
  template: `# Titre de la leçon
> minutes: 10
> about: Le sujet de la leçon, en une phrase.
> set: trainSize=6000, testSize=1000

## Première étape
Appuyez sur **Entraîner**.
> point: train-button
> wait: training

## À quoi vous attendez-vous ?
> guess: Sur 100 chiffres, combien le réseau en lira-t-il correctement ?
> choice: moins de 80 | if float-accuracy < 80
> choice: 80 ou plus | if float-accuracy >= 80

## Regardez
Attendez la fin de l’entraînement.
> wait: trained and evaluated

## Retour sur les paris
> point: float-accuracy
> reveal
`,
};

export const classLinkWords: Translated<typeof englishLink> = {
  explain:
    'Choisissez ce que la classe n’a pas besoin de voir, et les réglages que personne ne doit changer. Le lien ci-dessous ouvre la page ainsi préparée. Les réglages figés gardent leurs valeurs actuelles. Qui modifie le lien retrouve la page entière : il guide une classe et ne verrouille rien.',
  lesson: 'Leçon',
  noLesson: 'Aucune leçon',
  hide: { view: 'Masquer des vues', panel: 'Masquer des panneaux', control: 'Masquer des commandes' },
  fix: 'Figer des réglages',
  link: 'Lien pour la classe',
  here: 'L’ouvrir ici',
  all: 'Tout réafficher',
  controls: {
    'train-button': 'Entraîner',
    'stop-button': 'Arrêter',
    'evaluate-button': 'Évaluer',
    'reset-button': 'Réinitialiser',
    'load-trained-button': 'Charger les poids entraînés',
    'quantize-button': 'Quantifier',
    'sweep-button': 'Balayer',
    'measure-latency-button': 'Mesurer la latence',
    'measure-layers-button': 'Mesurer les couches',
    'random-image-button': 'Image de test au hasard',
    'scheme-choice': 'Schéma',
    'format-choice': 'Format des poids',
    'bits-choice': 'Bits par poids',
    'mixes-choice': 'Largeurs couche par couche',
    'scales-choice': 'Échelles',
    'levels-choice': 'Niveaux',
    'observer-choice': 'Plage des entrées',
  },
};
