/** The texts of the Sweep panel. words.ts puts all texts together. */
import type { Translated } from '../../dictionary.ts';
import type { sweepWords as english } from '../../en/late/sweep.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('pt');

export const sweepWords: Translated<typeof english> = {
  explain:
    'Uma [varredura|sweep] guarda os pesos com 8, 7, ... 2 bits e mede a acurácia a cada vez; depois faz o mesmo com uma camada de cada vez e, por fim, procura uma largura para cada camada. Ela grava, lê de volta e testa cada arquivo. Seus resultados continuam como estão, e você pode comparar qualquer um dos novos modelos com a referência.',
  sweep: 'Varrer',
  stop: 'Parar varredura',
  calibrating: (point: number, points: number, done: string, total: string) =>
    `Ponto ${point} de ${points}: calibrando com a imagem ${done} de ${total}`,
  classifying: (point: number, points: number, done: string, total: string) =>
    `Ponto ${point} de ${points}, ${done} de ${total} imagens`,
  paused: (point: number, points: number) => `Em pausa no ponto ${point} de ${points}`,
  measured: (points: number, total: number) =>
    `${points} de ${total} pontos ${plural(points, { one: 'medido', other: 'medidos' })}.`,
  compare: (name: string) => `Comparar ${name} com a referência`,
  bits: (bits: number) => `${bits} bits`,
  float: 'float32',
  meanings: { chance: 'acaso', loss: 'queda real', gain: 'ganho real' },
  widths: {
    question: 'Quanto custa usar menos bits?',
    empty: 'Clique em Varrer: a acurácia em função dos bytes é desenhada aqui, de 8 bits por peso até 2.',
    none: 'Todas as camadas estão desligadas, por isso não há larguras para testar. Pelo menos 1 camada tem de participar.',
    enough: (bits: number, bytes: string, factor: string) =>
      `${bits} bits bastam: ${bytes}, ${factor} × menor, sem queda real`,
    tooFew: (bits: number, points: string) => `; com ${bits} bits, a acurácia cai ${points} pontos.`,
    noneTooFew: '.',
    exceptions: (bits: string, count: number, points: string) =>
      `Mais bits nem sempre é melhor: com ${bits} bits, a acurácia cai ${count > 1 ? 'até ' : ''}${points} pontos.`,
    noneEnough: (bits: number, points: string) => `Nem ${bits} bits bastam: a acurácia cai ${points} pontos.`,
    legend:
      'A linha tracejada é o float32, e a faixa em volta é o seu [intervalo de 95 %|confidence interval]. Um ponto vazado é uma queda real: maior do que o acaso explica. A escala se alarga perto de 100 %. Clique em um ponto para comparar o modelo dele com a referência.',
    numbers: 'Os números',
    scheme: (name: string, least: number) =>
      `O primeiro modelo é ${name}; os outros descem até ${least} bits.`,
    meaning: 'Veredito',
    width: 'Pesos',
    file: 'Arquivo',
    accuracy: 'Acurácia',
    difference: 'Diferença',
    interval: 'Intervalo de 95 %',
  },
  front: {
    question: 'Até onde dá para reduzir?',
    switch: 'Procurar também uma largura para cada camada',
    formatsSwitch: 'Medir também formatos numéricos em cada camada',
    empty:
      'Clique em Varrer: a última parte dá a cada camada a sua própria largura e desenha a acurácia das misturas em função dos bytes.',
    off: 'Ligue a busca acima, e a varredura procura uma largura para cada camada.',
    searching: 'Primeiro cada camada é medida sozinha, depois vêm as misturas: o gráfico aparece em seguida.',
    choosing: (point: number, points: number) => `Escolhendo larguras: modelo ${point} de ${points}`,
    remedying: (percent: string) => `Remédios: ${percent} %`,
    unfinished: 'A busca de larguras não chegou ao fim.',
    bits: (widths: string) => `${widths} bits`,
    enough: (widths: string, bytes: string, factor: string, accuracy: string) =>
      `${widths} bits, camada por camada, bastam: ${bytes}, ${factor} × menor, ${accuracy}, sem queda real.`,
    noneSound: 'Cada uma destas misturas perde mais do que o acaso explica.',
    best: (widths: string, accuracy: string) => `A mais exata é ${widths}: ${accuracy}.`,
    legend: (images: string) =>
      `Cada ponto é uma mistura: uma largura para cada camada. ${images} imagens de treino a escolheram; as imagens de teste, que a julgam, não tiveram voz. A linha é a fronteira: nada do que foi medido é ao mesmo tempo menor e mais exato. O anel marca a menor mistura sem queda real; os quadrados têm a mesma largura em todas as camadas. Clique em um ponto para quantizar assim.`,
    columns: { widths: 'Bits', changed: 'Mudaram', error: 'Erro dos logits' },
    smallest: 'a menor sem queda',
    quantize: (widths: string) => `Quantizar com ${widths} bits`,
    targets: {
      bytes: 'No máximo, em kB',
      accuracy: 'Acurácia mínima, em %',
      found: (bytes: string, accuracy: string) => `${bytes}, ${accuracy}`,
      none: 'Nenhuma mistura medida.',
      wrong: 'Digite um número.',
    },
    shares: {
      question: (bits: number) => `Qual camada custa mais com ${bits} bits?`,
      alone: 'Sozinha',
      spared: 'Poupada',
      explain: (bits: number) =>
        `Sozinha: quanto a [perda|loss] cresce quando só esta camada tem ${bits} bits. Poupada: quanto menos ela cresce quando todas as outras têm ${bits} bits e esta fica em float. Onde as duas diferem, as camadas agravam os erros umas das outras, ou os aliviam.`,
    },
    single: {
      question: 'O que cada camada perde sozinha?',
      explain:
        'Quanto a perda cresce com uma camada arredondada e todas as outras em float. Abaixo de 0, arredondar ajuda.',
      weights: 'Pesos em',
      bits: (bits) => `${bits} bits`,
    },
    predictionQuestion: 'O que a soma não vê?',
    predicted: 'Perda prevista',
    measured: 'Perda medida',
    prediction: (rank: string, mixes: number, widths: string, predicted: string, measured: string) =>
      `O que as camadas perdem sozinhas, somado, prevê o que uma mistura perde ([entropia cruzada|cross entropy], nas imagens de treino que escolhem). A ordem está quase certa: em ${mixes} misturas, a correlação de postos é ${rank}. Os erros de duas camadas podem se somar ou se anular: para ${widths} a perda prevista era ${predicted}, e a medida é ${measured}.`,
  },
  layers: {
    question: 'Qual camada é a mais sensível?',
    empty:
      'A segunda parte da varredura quantiza uma camada de cada vez: aqui aparece quanto cada uma custa.',
    scheme: (name: string) =>
      `A cada vez, uma camada é quantizada como ${name}, e as outras ficam em float32.`,
    layer: 'Camada',
    lost: 'Diferença',
    noise: 'Sinal/ruído',
    meaning: 'Veredito',
    loses: (layer: string, points: string) =>
      `${layer} é a mais sensível: sozinha, ela custa ${points} pontos de acurácia.`,
    nothingLost:
      'Nenhuma camada sozinha custa mais do que o acaso explica, e o arredondamento não mudou nenhum peso.',
    noneLoses: (layer: string, noise: string) =>
      `Nenhuma camada sozinha custa mais do que o acaso explica. ${layer} tem o maior ruído: a relação sinal/ruído dela é ${noise}.`,
  },
  export: 'Exportar varredura CSV',
};
