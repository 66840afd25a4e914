/** The texts of a report about runs. It is read apart from the page, so it explains itself. */
import type { Translated } from '../../../dictionary.ts';
import type { runsReportWords as english } from '../../../en/late/runs/report.ts';
import { counted } from '../../counts.ts';
import { runsWords } from './list.ts';

/** A report says when it was exported; when each row was saved says nothing to who has no such list. */
const { when: _, ...ofList } = runsWords.columns;

export const runsReportWords: Translated<typeof english> = {
  title: 'Essais du Quantization Playground',
  about: (rows, day) =>
    `${counted(rows, 'modèle', 'modèles')}, exportation du ${day}. Chaque ligne est un réseau entraîné dans le navigateur, ou un réseau quantifié qui en est issu.`,
  models: 'Modèles',
  columns: { ...ofList, note: runsWords.note },
  table: 'Tableau des modèles',
  none: '–',
  of: (correct, images) => `${correct} sur ${images}`,
  split: (better, worse, chance) => `gagnées : ${better}, perdues : ${worse}, hasard seul : ${chance}`,
  explanations: [
    'L’exactitude est la part des images de test que le modèle classe correctement. La plage indiquée au-dessous est son intervalle à 95 % : elle dit de combien le hasard du choix des images de test a pu la déplacer.',
    'Les itérations sont celles de l’entraînement du modèle flottant ; après le signe plus viennent les itérations de fine-tuning avec des poids arrondis.',
    'La colonne « Modifiées » compte les images de test auxquelles le modèle quantifié donne une autre réponse que son modèle flottant. Les réponses gagnées sont celles où lui seul a raison, les perdues celles où lui seul a tort. Vient ensuite la fréquence à laquelle le hasard seul les partagerait aussi inégalement.',
    'Les réglages ne citent que ce qui diffère des réglages de départ de la page.',
  ],
  curves: 'Figures',
  axes: {
    step: 'itération d’entraînement',
    loss: 'perte, lissée',
    accuracy: 'exactitude',
    bytes: 'taille du fichier',
  },
  figures: {
    loss: 'La perte de chaque entraînement. Les numéros sont ceux des lignes du tableau. L’axe est logarithmique.',
    accuracy:
      'L’exactitude sur des images de test, mesurée au fil de chaque entraînement. Diviser les erreurs par deux prend toujours la même hauteur.',
    bytes:
      'L’exactitude en fonction de la taille du fichier : les modèles flottants sont des cercles bleus, les modèles quantifiés des losanges orange, et les traits les intervalles à 95 %. Plus un modèle est en haut et à gauche, meilleur il est.',
  },
};
