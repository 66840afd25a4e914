/** What lists of test images are called, wherever a count opens one. */
import type { Translated } from '../dictionary.ts';
import type { imageListWords as english } from '../en/image-lists.ts';
import { imagesOf } from './counts.ts';

export const imageListWords: Translated<typeof english> = {
  lists: {
    changed: 'Réponse modifiée',
    onlyBaselineRight: 'Seule la référence a raison',
    onlyCandidateRight: 'Seul le candidat a raison',
    bothWrong: 'Les deux se trompent',
    changedBothWrong: 'Les deux se trompent, chacun à sa façon',
    bothRight: 'Les deux ont raison',
    baselineWrong: 'Erreurs de la référence',
    candidateWrong: 'Erreurs du candidat',
  },
  open: (count, list) => `${imagesOf(count)} : ${list}. Cliquez pour ouvrir la liste.`,
};
