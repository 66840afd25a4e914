/** What the page says around lessons. The lessons themselves are files of their own, in src/ui/lessons. */
import type { Translated } from '../../../dictionary.ts';
import type { lessonWords as english } from '../../../en/late/lessons/card.ts';

export const lessonWords: Translated<typeof english> = {
  /** What numbers count. */
  units: {
    bits: 'bits',
    bytes: 'octets',
    images: 'images',
    logits: 'logits',
    points: 'points',
    scales: 'échelles',
    times: 'fois',
  },
  nothingToHide: (name) =>
    `hide cite « ${name} », mais il n’y a ni vue, ni panneau, ni commande de ce nom. La page n’en tient pas compte. La vue « Leçons » crée de tels liens.`,
  nothingToFix: (name) =>
    `fix cite « ${name} », mais il n’y a pas de réglage de ce nom. La page n’en tient pas compte. La vue « Leçons » crée de tels liens.`,
  label: (title) => `Leçon : ${title}`,
  step: (step, steps) => `Étape ${step} sur ${steps}`,
  announce: (step, steps, heading) => `Étape ${step} sur ${steps} : ${heading}`,
  back: 'Retour',
  next: 'Suivant',
  finish: 'Terminer',
  leave: 'Quitter la leçon',
  fold: 'Replier la leçon',
  unfold: 'Déplier la leçon',
  other: 'Déplacer la leçon de l’autre côté',
  waiting: 'Quand ce sera fait, la leçon continuera d’elle-même.',
  canSkip: '« Suivant » continue sans attendre.',
  wasDone: 'Vous l’avez déjà fait.',
  done: 'C’est fait.',
  elsewhere: (view) => `Cela se trouve dans la vue « ${view} ».`,
  open: (view) => `Ouvrir ${view}`,
  point: 'La page encadre l’endroit en question.',
  answer: 'Répondre',
  guess: 'C’est mon pari',
  number: (unit) => (unit === '' ? 'Votre réponse' : `Votre réponse, en ${unit}`),
  numberProblem: 'Saisissez un nombre.',
  guessed: 'Votre pari est noté. La leçon y reviendra.',
  right: 'C’est juste.',
  notQuite: 'Pas tout à fait.',
  unknown: 'La page ne l’a pas encore mesuré. Suivez d’abord les étapes précédentes.',
  measured: (value) => `La page a mesuré ${value}.`,
  itIs: (choice) => (choice === '' ? 'Aucune de ces réponses.' : `La réponse est : ${choice}.`),
  yourGuess: (guess) => `Votre pari : ${guess}`,
  noGuess: 'Vous n’avez pas fait de pari. « Retour » ramène à la question.',
  unreadable: 'Cette leçon n’est pas lisible.',
  problem: (line, message) => `Ligne ${line} : ${message}`,
};
