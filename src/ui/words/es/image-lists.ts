/** What lists of test images are called, wherever a count opens one. */
import type { ImageList } from '../../../core/metrics/image-lists.ts';
import type { Translated } from '../dictionary.ts';
import type { imageListWords as english } from '../en/image-lists.ts';

export const imageListWords: Translated<typeof english> = {
  lists: {
    changed: 'Respuesta cambiada',
    onlyBaselineRight: 'Solo acierta la referencia',
    onlyCandidateRight: 'Solo acierta el candidato',
    bothWrong: 'Fallan los dos',
    changedBothWrong: 'Fallan los dos, cada uno a su modo',
    bothRight: 'Aciertan los dos',
    baselineWrong: 'Fallos de la referencia',
    candidateWrong: 'Fallos del candidato',
  } satisfies Record<ImageList, string>,
  open: (count, list) => `${count} ${count === '1' ? 'imagen' : 'imágenes'}: ${list}. Haz clic para verlas.`,
};
