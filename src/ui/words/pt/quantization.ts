/** The texts of the Quantization panel. words.ts puts all texts together. */
import type { Translated } from '../dictionary.ts';
import type { quantizationWords as english } from '../en/quantization.ts';

export const quantizationWords: Translated<typeof english> = {
  schemes: {
    dynamic: {
      name: 'int8 dinâmico',
      about:
        'Como no PyTorch, o [int8 dinâmico|dynamic int8] dá 256 [níveis|levels] aos pesos das [camadas densas|dense layer] e arredonda as entradas delas lote a lote. Convoluções e vieses ficam em [float32].',
    },
    weightOnly: {
      name: 'Só pesos',
      about:
        'Nos arquivos [só pesos|weight-only], cada peso ocupa de 8 a 2 bits; para o cálculo, ele volta a ser [float32]. É o menor arquivo de todos; com 4 bits ou menos, a resposta a uma só imagem também pode ser mais rápida.',
    },
    static: {
      name: 'int8 estático',
      about:
        'No [int8 estático|static int8], números inteiros passam de camada em camada, também pelas convoluções. A [calibração|calibration] mede antes a faixa de cada entrada, em imagens de treino.',
    },
  },
  granularity: 'Escalas',
  granularities: {
    tensor: {
      name: 'Por tensor',
      about:
        'Uma [escala|scale] [por tensor|per tensor] serve a todos os pesos da camada: é o jeito mais simples e o padrão do PyTorch.',
    },
    channel: {
      name: 'Por canal',
      about:
        'Uma [escala|scale] [por canal|per channel] serve a uma única saída da camada: saídas com pesos pequenos guardam mais detalhes.',
    },
  },
  quantize: 'Quantizar',
  layer: 'Camada',
  before: 'Antes',
  after: 'Depois',
  noise: 'Sinal/ruído',
  staysFloat: 'fica em float',
  denseOnly: 'fica em float: só camadas densas',
  answer: (worst: string, layer: string, part: string) =>
    `Na pior camada, ${layer}, o ruído do arredondamento fica ${worst} abaixo dos pesos: é cerca de 1/${part} do tamanho deles.`,
  answerLost: (worst: string, layer: string) =>
    `Na pior camada, ${layer}, o ruído do arredondamento é quase tão grande quanto os próprios pesos (${worst}).`,
  nothingLost: 'O arredondamento não mudou nenhum peso: todos já estavam sobre os níveis.',
  noiseExplained:
    'Sinal/ruído diz quanto de um peso sobrevive ao arredondamento: 6 dB a mais equivalem a um bit a mais.',
  running: (done: string, total: string) =>
    `${done} de ${total} imagens de teste classificadas pelos dois modelos`,
  calibrating: (done: string, total: string) => `Calibrando: ${done} de ${total} imagens de treino vistas`,
  fineTuning: (done: string, total: string) => `Ajuste fino: ${done} de ${total} passos`,
  remedying: (percent: string) => `Remédios: ${percent} % concluído`,
  outdated: 'Quantize para ver o que está escolhido agora.',
  report: 'O relatório completo',
};
