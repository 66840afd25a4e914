/** Everything a person reads on the page, apart from the code that shows it. Messages of errors live with what raises them. */
import { formatCount } from '../../format.ts';
import type { Translated } from '../dictionary.ts';
import type { words as english } from '../en/words.ts';
import { pluralIn } from '../plural.ts';
import { failureWords, noticesWords } from './notices.ts';
import { quantizationWords } from './quantization.ts';
import { settingsWords } from './settings.ts';
import { tryItWords } from './try-it.ts';

const plural = pluralIn('pt');

const images = (count: number): string => `${count} ${plural(count, { one: 'imagem', other: 'imagens' })}`;

export const words: Translated<typeof english> = {
  title: 'Quantization Playground',
  views: {
    workbench: 'Bancada',
    data: 'Dados',
    network: 'Rede',
    images: 'Imagens',
    weights: 'Pesos',
    layers: 'Camadas',
    sweep: 'Varredura',
    runs: 'Execuções',
    files: 'Arquivos',
    settings: 'Ajustes',
    lessons: 'Lições',
  },
  viewsLabel: 'Seções',
  chips: {
    images: (count: string) => `${count} imagens`,
    parameters: (count: string) => `${count} parâmetros`,
  },
  /** What stands between sentences, between the items of a list, and between items that have commas themselves, and what ends a sentence. */
  models: { bits: (bits: number) => `${bits} bits`, mixed: 'bits mistos' },
  between: { sentences: ' ', items: ', ', groups: '; ', stop: '.' },
  coming: 'Um momento: já está chegando.',
  offline: 'Funciona offline',
  share: 'Compartilhar',
  language: 'Idioma',
  scheme: { light: 'Usar o tema claro', dark: 'Usar o tema escuro' },
  backend: {
    starting: 'Escolhendo onde rodar',
    because: 'Por que aqui?',
    passedOver: 'Descartados',
    isolationAhead:
      'O service worker desta página agora acrescenta esses cabeçalhos: recarregue a página para usar mais threads.',
  },
  status: {
    idle: 'Pronto',
    loading: 'Carregando',
    training: 'Treinando',
    paused: 'Em pausa',
    evaluating: 'Avaliando',
    quantizing: 'Quantizando',
    error: 'Requer ação',
  },
  notices: noticesWords,
  failure: failureWords,
  scoreboard: {
    label: 'Placar',
    accuracy: (count: number | undefined) =>
      count === undefined
        ? '[Acurácia no teste|accuracy]'
        : `[Acurácia|accuracy], ${formatCount(count)} imagens de teste`,
    bytes: 'Arquivo salvo',
    latency: '[Tempo por imagem|latency], lote de 1',
    changed: 'Previsões alteradas',
    see: 'ver as imagens',
    choice: {
      label: 'Modelos comparados',
      roles: { float: 'Referência', int8: 'Candidato' },
      none: 'nenhum ainda',
    },
    trainFirst: 'Treine o modelo e depois quantize.',
    thenQuantize: 'Quantize para ver o int8 ao lado.',
    quantizeForBytes: 'A [quantização|quantization] diminui o arquivo.',
    quantizeForLatency: 'Quantize para medir.',
    quantizeForChanged: 'Quantize para contar.',
    sameAccuracy: 'Os dois têm o mesmo número de acertos.',
    fewer: (count: number, meaning: string) => `${images(count)} a menos: ${meaning}`,
    more: (count: number, meaning: string) => `${images(count)} a mais: ${meaning}`,
    noDifference: "[sem diferença real|McNemar's test]",
    realDifference: "[diferença real|McNemar's test]",
    smaller: (percent: string, factor: string) => `${percent}, ${factor} × menor`,
    faster: (name: string, factor: string) => `${name} é ${factor} × mais rápido`,
    slower: (name: string, factor: string, why: string) => `${name} é ${factor} × mais lento: ${why}`,
    whySlower: {
      'int8-kernels': 'uma imagem é pouco para haver ganho',
      'packed-kernels': 'aqui desempacotar custa mais',
      reference: 'aqui em TypeScript puro',
      float32: 'o cálculo é feito em float32',
    },
    sameSpeed: 'a mesma velocidade',
    unknownSpeed: 'rápido demais para o relógio deste navegador',
    better: (count: number) => `${count} ${plural(count, { one: 'melhorou', other: 'melhoraram' })}`,
    worse: (count: number) => `${count} ${plural(count, { one: 'piorou', other: 'pioraram' })}`,
    bothWrong: (count: number) => `${count} ${plural(count, { one: 'errada', other: 'erradas' })} nos dois`,
  },
  data: { import: 'Importar dados' },
  settings: settingsWords,
  tryIt: tryItWords,
  training: {
    origin: {
      initialised: (seed: number) => `O modelo começou com pesos novos, da [semente|seed] ${seed}.`,
      trained: (step: string) => `O modelo treinou por ${step} ${step === '1' ? 'passo' : 'passos'}.`,
      imported: (file: string) => `O modelo tem os pesos de ${file}.`,
      importedInt8: (file: string) =>
        `O modelo tem os pesos de ${file}: o modelo int8 como está no arquivo e o modelo float que os pesos dele representam.`,
      checkpoint: (step: string) => `O treinamento continua a partir do [checkpoint] do passo ${step}.`,
      recovered: (step: string) => `Os pesos voltaram a ser os do passo ${step}.`,
    },
    train: 'Treinar',
    pause: 'Pausar',
    resume: 'Continuar',
    stop: 'Parar',
    reset: 'Redefinir',
    evaluate: 'Avaliar',
    progressLabel: 'Progresso',
    step: 'passos',
    of: (total: string) => `de ${total}`,
    images: 'imagens',
    rate: 'imagens/s agora',
    meanRate: 'imagens/s em média',
    elapsed: 'até agora',
    remaining: 'restantes',
    epochLoss: (epoch: number, epochs: number, loss: string) =>
      `[Época|epoch] [${epoch}/${epochs}], perda: ${loss}`,
    noEpochYet: 'A perda média de uma [época|epoch] aparece aqui quando a época termina.',
    waiting: 'Esperando imagens que ainda estão chegando.',
    paused: 'Em pausa. Continuar retoma exatamente deste ponto; Parar encerra aqui.',
    evaluating: (done: string, total: string) => `${done} de ${total} imagens de teste classificadas`,
    slow: (duration: string) =>
      `Nesta velocidade, ainda faltam cerca de ${duration}. É mais rápido usar menos imagens de treino, ou os pesos treinados que estão em Arquivos.`,
    loss: {
      heading: 'Perda',
      empty: 'Clique em Treinar: a perda de cada passo é desenhada aqui, à medida que cai.',
      summary: (steps: string, first: string, last: string, smoothed: string) =>
        `A perda começou em ${first}; depois de ${steps} passos, ela é ${last}, ou ${smoothed} suavizada. A linha clara mostra cada passo.`,
      every: 'Cada passo',
      smoothed: 'Suavizada',
      step: 'Passo',
    },
    accuracy: {
      heading: 'Acurácia no teste',
      question: 'A rede acerta imagens que nunca viu?',
      empty:
        'Durante o treinamento, a acurácia nas imagens de teste é desenhada aqui. No fim de cada época, ela é medida em todas.',
      summary: (accuracy: string, count: string, step: string) =>
        `No passo ${step}, o modelo acerta ${accuracy} de ${count} imagens de teste.`,
      whole: 'Conjunto de teste inteiro',
      subset: 'Uma parte',
    },
  },
  quantization: quantizationWords,
  files: {
    import: 'Importar pesos',
    drop: 'Solte pesos, dados ou execuções para importar, ou uma imagem para testar',
    loadTrained: 'Carregar pesos treinados',
  },
};
