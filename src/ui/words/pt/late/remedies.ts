/** What the remedies say in Portuguese: they come with the options of a scheme. */
import type { Translated } from '../../dictionary.ts';
import type { remedyWords as english } from '../../en/late/remedies.ts';

export const remedyWords: Translated<typeof english> = {
  summary: 'Remédios sem treinamento',
  chosen: (names: string) => `Remédios: ${names}`,
  about:
    'Eles recuperam em segundos o que poucos bits custam. Quais deles ajudam depende da rede: compare o erro dos logits antes e depois.',
  images: 'Os remédios olham para este número de imagens de treino.',
  remedies: {
    equalize: {
      name: 'Equalização',
      about:
        'Dá faixas iguais às saídas de uma camada e desfaz isso na camada seguinte. A rede float calcula o mesmo, e uma só escala serve a mais pesos.',
    },
    'mse-scale': {
      name: 'Escala pelo MSE',
      about:
        'Escolhe a escala com que os pesos arredondados ficam mais perto dos originais. Com 2 bits, pode fazer mal: os pesos grandes, que são os que mais importam, saturam.',
    },
    'output-scale': {
      name: 'Escala pela saída',
      about:
        'Escolhe a escala com que a saída da camada fica mais parecida com a de antes, nas imagens de treino.',
    },
    gptq: {
      name: 'GPTQ',
      about:
        'Arredonda os pesos uma coluna depois da outra. Cada coluna compensa os erros das anteriores, na medida em que as imagens de treino os mostram.',
    },
    'act-order': {
      name: 'GPTQ com act-order',
      about:
        'Começa pelas colunas que leem os maiores valores, enquanto as outras ainda podem compensar os erros delas.',
    },
    'float-target': {
      name: 'GPTQ com o modelo float como alvo',
      about:
        'Cada camada mira o que a rede float produz ali, e assim compensa também os erros das camadas anteriores.',
    },
    bias: {
      name: 'Correção do viés',
      about: 'Desloca cada viés para que a saída tenha a mesma média que na rede float.',
    },
    adaround: {
      name: 'AdaRound',
      about:
        'Aprende, para cada peso, se é melhor arredondar para cima ou para baixo, em 1.000 passos por camada. É o mais lento de todos: leva meio minuto ou mais.',
    },
  },
};
