/** What lists of test images are called, wherever a count opens one. */
import type { Translated } from '../dictionary.ts';
import type { imageListWords as english } from '../en/image-lists.ts';

export const imageListWords: Translated<typeof english> = {
  lists: {
    changed: 'A resposta mudou',
    onlyBaselineRight: 'Só a referência acerta',
    onlyCandidateRight: 'Só o candidato acerta',
    bothWrong: 'Os dois erram',
    changedBothWrong: 'Os dois erram, cada um a seu modo',
    bothRight: 'Os dois acertam',
    baselineWrong: 'Erros da referência',
    candidateWrong: 'Erros do candidato',
  },
  open: (count: string, list: string) =>
    `${count} ${count === '1' ? 'imagem' : 'imagens'}: ${list}. Clique para ver.`,
};
