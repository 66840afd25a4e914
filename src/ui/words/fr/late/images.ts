/** What the view of test images says. */
import type { Translated } from '../../dictionary.ts';
import type {
  agreementWords as englishAgreement,
  confusionWords as englishConfusion,
  imagesWords as englishImages,
  marginsWords as englishMargins,
} from '../../en/late/images.ts';
import { pluralIn } from '../../plural.ts';
import { imagesOf } from '../counts.ts';

const plural = pluralIn('fr');

const wonAndLost = (won: number, lost: number): string =>
  `${plural(won, { one: `${won} image est gagnée`, other: `${won} images sont gagnées` })} et ${lost} ${plural(lost, { one: 'perdue', other: 'perdues' })}`;

export const imagesWords: Translated<typeof englishImages> = {
  empty: 'Évaluez le modèle, ou quantifiez-le : les images sur lesquelles il se trompe s’affichent ici.',
  choice: 'Afficher',
  counted: (name, count) => `${name} : ${count}`,
  none: {
    changed: 'Aucune image n’a changé de réponse.',
    onlyBaselineRight: 'Il n’y a aucune image où seule la référence a raison.',
    onlyCandidateRight: 'Il n’y a aucune image où seul le candidat a raison.',
    bothWrong: 'Il n’y a aucune image où les deux se trompent.',
    changedBothWrong: 'Il n’y a aucune image où les deux se trompent, chacun à sa façon.',
    bothRight: 'Il n’y a aucune image où les deux ont raison.',
    baselineWrong: 'La référence ne fait aucune erreur.',
    candidateWrong: 'Le candidat ne fait aucune erreur.',
  },
  confidentFirst: 'Les erreurs dont le modèle était le plus sûr viennent en premier.',
  cell: (model, label, prediction, count) =>
    label === prediction
      ? `Classe ${label} : ${imagesOf(count)}, que ${model} reconnaît.`
      : `Classe ${label} : ${imagesOf(count)}, que ${model} prend pour ${prediction}.`,
  difference: (label, prediction, count) =>
    label === prediction
      ? `Classe ${label} : ${imagesOf(count)}, qu’un seul des deux modèles reconnaît.`
      : `Classe ${label} : ${imagesOf(count)}, qu’un seul des deux modèles prend pour ${prediction}.`,
  image: (index, label) => `Image de test ${index}, classe ${label}`,
  says: (model, answer) => `${model} : ${answer}`,
  howToRead: 'Sous chaque image : la réponse de chaque modèle, et à quel point il en est sûr.',
  label: (label) => `classe ${label}`,
};

export const confusionWords: Translated<typeof englishConfusion> = {
  about:
    'Une [matrice de confusion|confusion matrix] a une ligne par classe réelle et une colonne par réponse. Cliquez sur un nombre pour voir ses images. Pour la différence, ce sont celles qu’un seul des deux modèles compte dans la case.',
  empty: 'Évaluez d’abord le modèle.',
  difference: (baseline, candidate) => `Ce qui change de ${baseline} à ${candidate}`,
  differenceCell: (label, prediction, more) => `${more} : ${label} pris pour ${prediction}`,
  model: (model) => `Réponses de ${model}`,
  cell: (label, prediction, count) => `${count} : ${label} pris pour ${prediction}`,
  class: 'Classe',
  precision: 'Précision',
  recall: 'Rappel',
  qualityAbout:
    'La [précision|precision] est la part de bonnes réponses parmi les images que le modèle range dans cette classe. Le [rappel|recall] est la part des images de cette classe qu’il retrouve.',
};

export const agreementWords: Translated<typeof englishAgreement> = {
  fewerThan: (percent) => `moins de ${percent}`,
  empty: 'Quantifiez le modèle, ou choisissez-en un deuxième en haut : ce tableau les compare.',
  table: 'Images selon le modèle qui a raison',
  right: (model) => `${model} a raison`,
  wrong: (model) => `${model} a tort`,
  interval: (candidate, baseline, low, high) =>
    `Avec une [confiance|confidence interval] de 95 %, la vraie exactitude de ${candidate} se situe entre ${low} et ${high} de celle de ${baseline}.`,
  points: (difference, points) => `${points} points ${difference < 0 ? 'au-dessous' : 'au-dessus'}`,
  same: 'Pour chaque image, soit les deux ont raison, soit les deux ont tort : rien ne permet de les départager.',
  chance: (better, worse, p) =>
    `${wonAndLost(better, worse)}. Si l’on jouait chacune à pile ou face, le partage serait aussi inégal dans ${p} des cas : le hasard suffit à l’expliquer.`,
  real: (better, worse, p) =>
    `${wonAndLost(better, worse)}. Si l’on jouait chacune à pile ou face, le partage serait aussi inégal dans ${p} des cas : la différence est réelle.`,
  test: "C’est le [test de McNemar|McNemar's test], calculé exactement. Il ne regarde que les images où un seul des deux modèles a raison.",
};

export const marginsWords: Translated<typeof englishMargins> = {
  empty: 'Quantifiez le modèle : chaque image de test devient un point ici.',
  about: (float, candidate) =>
    `Chaque point est une image de test. Sa place dit de combien de [logits] la meilleure classe devance la deuxième, c’est-à-dire sa [marge|margin] : vers la droite pour ${float}, vers le haut pour ${candidate}. Un cercle marque une image dont la réponse a changé.`,
  picture: (changed, images, widest) =>
    `Réponses modifiées : ${changed} sur ${images} images. La plus nette d’entre elles avait ${widest} logits d’avance.`,
  noneChanged: (images) => `Aucune des ${images} images n’a changé de réponse.`,
  across: (model) => `Avance, ${model}`,
  label: 'Marges des images de test',
  hint: 'Pointez le graphique pour voir l’image derrière un point. Au clavier, les flèches mènent d’une réponse modifiée à la suivante.',
  lead: (model, answer, lead) => `${model} répond ${answer}, avec ${lead} d’avance`,
};
