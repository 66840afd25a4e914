/** What the view of layers says. `[dB]` marks a term that can be opened. */
import type { Translated } from '../../dictionary.ts';
import type {
  fourAccuraciesWords as englishAccuracies,
  layerErrorsWords as englishErrors,
  layerTimesWords as englishTimes,
} from '../../en/late/layers.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('pt');

const images = (count: number): string => `${count} ${plural(count, { one: 'imagem', other: 'imagens' })}`;

export const layerErrorsWords: Translated<typeof englishErrors> = {
  about: (candidate: string, baseline: string, count: string) =>
    `O que cada camada produz antes da [ReLU], comparando ${candidate} com ${baseline} nas primeiras ${count} imagens de teste. Os números dizem quanto o erro fica abaixo do sinal, em [dB]: 6 dB a mais equivalem a um bit a mais, e o erro cai à metade. Barras mais longas são melhores.`,
  layer: 'Camada',
  accumulated: 'Até aqui',
  alone: 'Sozinha',
  without: 'Logits sem',
  columns:
    'Até aqui: o erro acumulado até esta camada. Sozinha: a camada lê o que lê na referência, então o erro é só dela. Logits sem: o erro dos [logits] quando esta camada é a da referência e todas as outras são as do candidato.',
  exact: 'exato',
  size: (decibels: string, part: string) =>
    `O erro dos logits fica ${decibels} abaixo deles: é cerca de 1/${part} do tamanho deles.`,
  most: (layer: string, percent: string) =>
    `A maior parte vem de ${layer}: com ${layer} da referência, ${percent} do ruído nos logits desaparece.`,
  largest: (layer: string, percent: string) =>
    `Nenhuma camada causa sozinha a maior parte. A parcela principal vem de ${layer}: com ${layer} da referência, ${percent} do ruído nos logits desaparece.`,
  noLayer:
    'Nenhuma camada explica o erro sozinha: os erros de várias camadas se cancelam em parte uns aos outros.',
  nothing: 'Os logits não diferem em um bit sequer.',
  measuring: 'As camadas estão sendo medidas, uma a uma.',
  training: 'O treinamento está mudando os pesos. Pause ou espere o fim: só então as camadas são medidas.',
  obstacles: {
    busy: 'Uma tarefa está em andamento. As camadas serão medidas quando ela terminar ou estiver em pausa.',
    'no-candidate': 'Primeiro quantize o modelo: aqui as camadas dele são comparadas com as do modelo float.',
    'different-networks':
      'A referência e o candidato são redes diferentes, por isso não dá para comparar as camadas. Escolha no topo dois modelos da mesma rede.',
    'other-images':
      'Estes modelos leem imagens de outro tamanho que o do conjunto de dados. Escolha outros modelos no topo.',
    'no-float-weights':
      'Isto exige um candidato quantizado cujos pesos float sejam conhecidos. Escolha no topo um que tenha sido quantizado aqui.',
    'not-finite':
      'Alguns pesos ou ativações não são números finitos, por isso não há o que medir. Volte a pesos de quando a perda ainda era boa.',
  },
  selfCheck: {
    heading: 'O instrumento se confere',
    sound: (rounded: string, agree: string, count: string, decibels: string) =>
      `Com ${rounded} em 16 bits, o mesmo caminho dá a resposta do modelo float em ${agree} de ${count} imagens, e o erro dos logits fica ${decibels} abaixo deles. O que você vê acima vem, portanto, da quantização, e não de uma falha da medição.`,
    broken: (rounded: string, agree: string, count: string, decibels: string) =>
      `Não confie nos números acima. Com ${rounded} em 16 bits, o mesmo caminho deveria perder quase nada, mas o erro dos logits fica só ${decibels} abaixo deles, e ${agree} de ${count} respostas são as do modelo float.`,
    weights: 'pesos',
    both: 'pesos e ativações',
  },
};

export const fourAccuraciesWords: Translated<typeof englishAccuracies> = {
  about: (candidate: string, count: string) =>
    `Quantas das primeiras ${count} imagens de teste recebem a resposta certa quando se arredondam só os [pesos|weights] de ${candidate}, só as [ativações|activations], os dois ou nenhum.`,
  tableLabel: 'Acurácia com pesos e ativações quantizados ou não',
  weights: { float: 'Pesos float', quantized: 'Pesos quantizados' },
  activations: { float: 'Ativações float', quantized: 'Ativações quantizadas' },
  start: 'o modelo float',
  same: 'nem uma imagem a mais ou a menos',
  change: (count: number) => `${images(Math.abs(count))} a ${count < 0 ? 'menos' : 'mais'}`,
  none: 'não ocorre',
  weightsOnly: 'Este esquema arredonda os pesos e deixa as ativações como estão.',
  free: 'Aqui o arredondamento não custa nada: o número de acertos é o mesmo que em float.',
  weightsCost: 'Os pesos custam mais que as ativações.',
  activationsCost: 'As ativações custam mais que os pesos.',
  alike: 'Pesos e ativações custam o mesmo.',
  chance: 'Algumas imagens a mais ou a menos são obra do acaso.',
};

export const layerTimesWords: Translated<typeof englishTimes> = {
  batch: 'Imagens por lote',
  button: 'Medir camadas',
  about:
    'Mede o tempo de cada camada nesta máquina, junto com a ReLU e o pooling que pertencem a ela, do jeito que o modelo a executa.',
  running: (layer: string, total: string) => `Medindo a camada ${layer} de ${total}.`,
  tableLabel: 'Tempo de cada camada',
  layer: 'Camada',
  all: 'Todas',
  difference: 'Diferença',
  alike: 'o mesmo cálculo',
  same: 'igual',
  faster: (factor: string) => `${factor} × mais rápida`,
  slower: (factor: string) => `${factor} × mais lenta`,
  unknown: 'rápida demais para o relógio',
  slowest: (layer: string, percent: string, baseline: string) =>
    `Em ${baseline}, ${layer} gasta ${percent} do tempo.`,
  bound: (candidate: string, percent: string, gain: string) =>
    `As camadas que ${candidate} quantiza gastam ${percent} do tempo. Se elas não gastassem tempo nenhum, o modelo seria ${gain} × mais rápido: todas as outras camadas ficam em float32.`,
  whole: (candidate: string) => `${candidate} quantiza todas as camadas, então cada uma pode ganhar tempo.`,
  arithmetic: {
    'int8-kernels': '',
    'packed-kernels':
      'Só as camadas densas calculam com pesos empacotados, por isso só elas podem ficar mais rápidas. Os pesos das convoluções voltam a ser float32 quando são carregados.',
    reference:
      'As camadas quantizadas rodam em TypeScript puro neste backend, que não tem kernels para números inteiros.',
    float32:
      'Os pesos quantizados voltam a ser float32 quando são carregados, por isso nenhuma camada fica mais rápida. Só o arquivo é menor.',
  },
  how: (count: string, timings: string, backend: string) =>
    `Milissegundos para um lote de ${count}: a [mediana|median] de ${timings} medições, alternando os dois modelos, em ${backend}.`,
};
