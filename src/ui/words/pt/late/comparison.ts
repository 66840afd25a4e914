/** The texts of the Comparison panel. words.ts puts all texts together. */
import type { Translated } from '../../dictionary.ts';
import type {
  comparisonWords as englishComparison,
  latencyWords as englishLatency,
} from '../../en/late/comparison.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('pt');

const runsOf = (count: number): string =>
  `${count} ${plural(count, { one: 'execução', other: 'execuções' })}`;

/** How many times smaller weights of so many bits alone would make the file. */
const times = new Map([
  [8, 'quatro'],
  [4, 'oito'],
  [2, 'dezesseis'],
]);

export const comparisonWords: Translated<typeof englishComparison> = {
  /** Of accuracy: a difference of percentages. */
  points: (difference: string) => `${difference} pontos`,
  empty: 'Quantize o modelo: os dois modelos aparecem então aqui, lado a lado.',
  measure: 'Medida',
  difference: 'Diferença',
  accuracy: 'Acurácia',
  interval: 'Intervalo de 95 %',
  file: 'Arquivo salvo',
  gzipped: 'Com gzip',
  latency: 'Tempo por imagem',
  correct: 'Acertos',
  mistakes: 'Erros',
  accuracyQuestion: 'A acurácia caiu?',
  accuracyAnswer: (low: string, high: string) =>
    `As imagens de teste são uma amostra. O [intervalo de 95 %|confidence interval] da referência vai de ${low} a ${high}.`,
  /** bits: of each weight. */
  bytesQuestion: (bits: number) =>
    !times.has(bits) ? 'Onde estão os bytes?' : `Por que não é ${times.get(bits)} vezes menor?`,
  someStay: (layers: string, bytes: string) =>
    `${layers} e o cabeçalho do arquivo ficam como estão: são ${bytes} que não encolhem.`,
  allShrink: (bytes: string) =>
    `Todas as camadas encolhem. Os vieses mantêm seus 32 bits, as escalas ocupam espaço ao lado dos pesos, e o cabeçalho do arquivo ocupa ${bytes}.`,
  layers: { stay: 'Fica em float32', shrink: 'Camadas quantizadas', header: 'Cabeçalho' },
  changedQuestion: 'Que respostas mudaram?',
  changedByChance: (p: string) =>
    `O [acaso sozinho|McNemar's test] produz uma divisão tão desigual em ${p} dos casos: estas mudanças nada dizem sobre a acurácia.`,
  changedForReal: (p: string) =>
    `O [acaso sozinho|McNemar's test] produziria uma divisão tão desigual em ${p} dos casos: a diferença é real.`,
  /** Of a share too small to write. */
  changedNone: 'Cada imagem recebe a mesma resposta dos dois.',
  logits: (share: string) =>
    `Os [logits] dos dois diferem em ${share}: a distância deles ao quadrado, comparada com os logits da referência ao quadrado. O arredondamento aparece aqui muito antes de uma resposta mudar.`,
  better: 'Melhoraram',
  worse: 'Pioraram',
  bothWrong: 'Erradas nos dois',
  median: 'Mediana',
  p95: '95 de 100 medições abaixo de',
};

export const latencyWords: Translated<typeof englishLatency> = {
  question: 'É mais rápido aqui?',
  /** 50 runs, or where one is too short for the browser's clock: 50 groups of 12 runs. */
  timed: (timings: number, runs: number) =>
    runs === timings
      ? runsOf(runs)
      : `${timings} ${plural(timings, { one: 'grupo', other: 'grupos' })} de ${runsOf(Math.round(runs / timings))}`,
  answer: (timed: string, warmUp: number, backend: string, arithmetic: string) =>
    `Cada barra é a [mediana|median] de ${timed} do modelo inteiro em ${backend}, alternando os modelos, depois de ${runsOf(warmUp)} de aquecimento. ${arithmetic}`,
  arithmetic: {
    'int8-kernels': (name: string) => `As camadas quantizadas de ${name} calculam em números inteiros.`,
    'packed-kernels': (name: string) =>
      `As camadas densas de ${name} desempacotam os pesos enquanto calculam, em float32.`,
    reference: (name: string) => `As camadas quantizadas de ${name} rodam em TypeScript puro.`,
    float32: () => 'Os dois calculam em float32.',
  },
  button: 'Medir latência',
  about: 'Mede lotes de 1, 32 e 256 imagens, só nas camadas densas e no modelo inteiro.',
  running: (done: string, total: string) => `Medindo: ${done} de ${total} prontas`,
  tableLabel: 'Latência por lote',
  parts: { dense: 'Só camadas densas', model: 'Modelo inteiro' },
  batch: 'Lote',
  difference: 'Diferença',
  p95: (p95: string) => `p95 ${p95}`,
  spread: (spread: string) => `dispersão ${spread}`,
  same: 'igual',
  faster: (factor: string) => `${factor} × mais rápido`,
  slower: (factor: string) => `${factor} × mais lento`,
  unknown: 'rápido demais para o relógio',
  how: (timings: string, grouped: boolean, backend: string, device: string) =>
    `Cada tempo é de um lote inteiro: a mediana de ${timings} medições, alternando os modelos depois de algumas execuções de aquecimento, em ${backend} (${device}). ${grouped ? 'O relógio deste navegador é grosseiro demais para uma só execução, por isso várias são medidas juntas e o tempo é dividido pelo número delas. ' : ''}95 de 100 medições foram mais curtas que o [p95|percentile]. A dispersão é a largura da metade central das medições. Dois tempos são considerados iguais quando não diferem mais do que o acaso explica.`,
  noDense:
    'As camadas densas dele não são medidas à parte: ele calcula em números inteiros de ponta a ponta, por isso elas não têm entrada float.',
  /** Why a quantized model is slower than the float one. */
  whySlower: {
    'int8-kernels': (name: string, onlyOneImage: boolean) =>
      onlyOneImage
        ? `Mais lento com lote de 1: há tão pouco a multiplicar que achar a faixa das ativações e arredondá-las custa mais do que os pesos ${name} economizam.`
        : `Onde ${name} é mais lento, arredondar as ativações custa mais do que se economiza ao multiplicar números inteiros.`,
    'packed-kernels': (name: string) =>
      `Onde ${name} é mais lento, desempacotar os pesos custa mais do que se economiza: são multiplicados os mesmos números float32.`,
    reference: (name: string, backend: string) =>
      `${name} é mais lento porque suas camadas rodam aqui em TypeScript puro: ${backend} não tem kernels para números inteiros, e o float32 tem os seus.`,
    float32: (name: string) =>
      `O esquema só pesos não pode ser mais rápido aqui: os pesos ${name} voltam a ser float32 quando são carregados, e a rede calcula com eles. Só o arquivo é menor.`,
  },
  whyUnpacked: {
    format: 'Os kernels que calculam com pesos empacotados leem níveis inteiros, não formatos numéricos.',
    bits: 'Só os pesos de 4 bits ou menos ficam empacotados enquanto a rede calcula.',
    backend: 'Só o backend simd tem kernels que calculam com pesos empacotados.',
    layers: 'Só as camadas densas calculam com pesos empacotados, e este esquema não quantiza nenhuma.',
  },
  wholeModelGainsLess:
    'As convoluções ficam em float32 e gastam a maior parte do tempo: o modelo inteiro ganha menos que suas camadas densas.',
};
