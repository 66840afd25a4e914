/** What the view of test images says. */
import type { Translated } from '../../dictionary.ts';
import type {
  agreementWords as englishAgreement,
  confusionWords as englishConfusion,
  imagesWords as englishImages,
  marginsWords as englishMargins,
} from '../../en/late/images.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('pt');

const wonAndLost = (won: number, lost: number): string =>
  `${won} ${plural(won, { one: 'imagem melhorou', other: 'imagens melhoraram' })} e ${lost} ${plural(lost, { one: 'piorou', other: 'pioraram' })}`;

const imagesOf = (label: string, count: string): string =>
  `${count} ${count === '1' ? 'imagem' : 'imagens'} da classe ${label}`;

export const imagesWords: Translated<typeof englishImages> = {
  empty: 'Avalie o modelo ou quantize-o: as imagens que ele erra aparecem aqui.',
  choice: 'Mostrar',
  counted: (name: string, count: string) => `${name}: ${count}`,
  none: {
    changed: 'Nenhuma imagem mudou de resposta.',
    onlyBaselineRight: 'Não há imagem que só a referência acerte.',
    onlyCandidateRight: 'Não há imagem que só o candidato acerte.',
    bothWrong: 'Não há imagem que os dois errem.',
    changedBothWrong: 'Não há imagem que os dois errem, cada um a seu modo.',
    bothRight: 'Não há imagem que os dois acertem.',
    baselineWrong: 'A referência não comete nenhum erro.',
    candidateWrong: 'O candidato não comete nenhum erro.',
  },
  confidentFirst: 'Primeiro vêm os erros em que o modelo tinha mais certeza.',
  cell: (model: string, label: string, prediction: string, count: string) =>
    label === prediction
      ? `${imagesOf(label, count)} que ${model} reconhece.`
      : `${imagesOf(label, count)} que ${model} toma por ${prediction}.`,
  difference: (label: string, prediction: string, count: string) =>
    label === prediction
      ? `${imagesOf(label, count)} que só um dos dois modelos reconhece.`
      : `${imagesOf(label, count)} que só um dos dois modelos toma por ${prediction}.`,
  image: (index: string, label: string) => `Imagem de teste ${index}, classe ${label}`,
  says: (model: string, answer: string) => `${model}: ${answer}`,
  howToRead: 'Embaixo de cada imagem: o que cada modelo diz e quanta certeza ele tem.',
  label: (label: string) => `classe ${label}`,
};

export const confusionWords: Translated<typeof englishConfusion> = {
  about:
    'Uma [matriz de confusão|confusion matrix] tem uma linha para cada classe verdadeira e uma coluna para cada resposta. Clique em um número para ver as imagens. A diferença abre as que só um dos dois modelos conta ali.',
  empty: 'Avalie o modelo primeiro.',
  difference: (baseline: string, candidate: string) => `O que muda de ${baseline} para ${candidate}`,
  differenceCell: (label: string, prediction: string, more: string) =>
    `${more} da classe ${label}, resposta ${prediction}`,
  model: (model: string) => `Respostas de ${model}`,
  cell: (label: string, prediction: string, count: string) =>
    `${count} da classe ${label}, resposta ${prediction}`,
  class: 'Classe',
  precision: 'Precisão',
  recall: 'Revocação',
  qualityAbout:
    'A [precisão|precision] é a parcela de acertos entre as imagens que o modelo põe nesta classe. A [revocação|recall] é a parcela das imagens desta classe que ele encontra.',
};

export const agreementWords: Translated<typeof englishAgreement> = {
  fewerThan: (percent: string) => `menos de ${percent}`,
  empty: 'Quantize o modelo ou escolha um segundo acima: esta tabela compara os dois.',
  table: 'Imagens segundo quem acerta',
  right: (model: string) => `${model} acerta`,
  wrong: (model: string) => `${model} erra`,
  /** low, high: where the difference of the accuracies may lie, as `points` says it. */
  interval: (candidate: string, baseline: string, low: string, high: string) =>
    `Com 95 % de [confiança|confidence interval], a acurácia verdadeira de ${candidate} fica entre ${low} e ${high} da de ${baseline}.`,
  points: (difference: number, points: string) => `${points} pontos ${difference < 0 ? 'abaixo' : 'acima'}`,
  same: 'Em cada imagem, os dois acertam ou os dois erram: não há nada que permita distinguir os dois.',
  chance: (better: number, worse: number, p: string) =>
    `${wonAndLost(better, worse)}. Se uma moeda decidisse cada uma delas, a divisão seria tão desigual em ${p} dos casos: o acaso basta para explicá-la.`,
  real: (better: number, worse: number, p: string) =>
    `${wonAndLost(better, worse)}. Se uma moeda decidisse cada uma delas, a divisão seria tão desigual em ${p} dos casos: a diferença é real.`,
  test: "Este é o [teste de McNemar|McNemar's test], calculado de forma exata. Ele só olha para as imagens que um modelo acerta e o outro erra.",
};

export const marginsWords: Translated<typeof englishMargins> = {
  empty: 'Quantize o modelo: cada imagem de teste vira um ponto aqui.',
  about: (float: string, candidate: string) =>
    `Cada ponto é uma imagem de teste. A posição diz por quantos [logits] a melhor classe está à frente da segunda, a sua [margem|margin]: com ${float} para a direita, com ${candidate} para cima. Um anel marca uma imagem cuja resposta mudou.`,
  picture: (changed: string, images: string, widest: string) =>
    `${changed} de ${images} imagens mudaram de resposta. A mais decidida delas tinha ${widest} logits de vantagem.`,
  noneChanged: (images: string) => `Nenhuma das ${images} imagens mudou de resposta.`,
  across: (model: string) => `Vantagem, ${model}`,
  label: 'Margens das imagens de teste',
  hint: 'Aponte para o gráfico para ver a imagem por trás de um ponto. No teclado, as setas vão de uma resposta alterada à seguinte.',
  lead: (model: string, answer: string, lead: string) => `${model} diz ${answer}, com vantagem de ${lead}`,
};
