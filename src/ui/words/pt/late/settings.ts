/** The texts of the panel of settings. A hint has its setting's name as its key. */
import type { Translated } from '../../dictionary.ts';
import type { settingsPanelWords as english } from '../../en/late/settings.ts';

export const settingsPanelWords: Translated<typeof english> = {
  run: 'Treinamento',
  steps: 'Como os pesos se movem',
  measure: 'Medição',
  where: 'Onde roda',
  hints: {
    epochs: 'Um treinamento dura este número de [épocas|epoch].',
    batchSize: 'Cada [lote|batch] do treinamento tem este número de imagens.',
    learningRate: 'Você pode mudar a [taxa de aprendizado|learning rate] durante o treinamento.',
    schedule: {
      constant:
        'A taxa de aprendizado não muda. Um [agendamento|schedule] a reduziria ao longo do treinamento.',
      step: 'O [agendamento|schedule] divide a taxa de aprendizado por dez a cada terço dos passos.',
      cosine:
        'O [agendamento|schedule] reduz a taxa de aprendizado até 0, ao longo de meia onda de um cosseno.',
    },
    optimizer: {
      sgd: 'É o [otimizador|optimizer] do script clássico. Para ele, 0,01 é uma boa taxa de aprendizado.',
      adam: 'Este [otimizador|optimizer] dá a cada peso um passo de tamanho próprio. Para ele, 0,001 é uma boa taxa de aprendizado.',
      adamw:
        'É o Adam com o decaimento aplicado diretamente aos pesos. Para este [otimizador|optimizer], 0,001 é uma boa taxa de aprendizado.',
    },
    momentum: '0,9 é o usual; 0 desliga o [momentum].',
    nesterov: 'Cada passo olha adiante, para onde o momentum leva.',
    weightDecay: '0 desliga o [decaimento de pesos|weight decay]; com AdamW, 0,01 é o usual.',
    seed: 'Uma nova [semente|seed] dá novos pesos na próxima vez que você clicar em Redefinir.',
    shuffle: '[Embaralhar|shuffle] dá a cada época uma nova ordem das imagens.',
    trainSize: 'A rede aprende com este número de [imagens de treino|training images].',
    testSize: 'A acurácia é medida neste número de imagens do [conjunto de teste|test set].',
    normalisation:
      'A rede lê os pixels nesta faixa. Mude-a se os pesos vierem de um arquivo e tiverem sido treinados com outra.',
    evalBatchSize:
      'As imagens de teste são classificadas em lotes deste tamanho. O [int8 dinâmico|dynamic int8] depende um pouco dele: mede a faixa das [ativações|activations] em cada lote.',
    evalEvery:
      'Durante o treinamento, a acurácia é medida a cada tantos [passos|step]. Com 0, ela só é medida no fim de cada época.',
    evalImages: 'Uma medição no meio do treinamento usa este número de imagens de teste.',
    backend: 'O [backend] faz os cálculos. “auto” escolhe o mais rápido que funciona aqui.',
    threads:
      'O backend simd usa este número de [threads] da CPU. 0 significa todos os núcleos. O resultado é o mesmo com qualquer número.',
  },
  backends: {
    auto: 'auto: o mais rápido',
    webgpu: 'webgpu: a GPU, por WebGPU',
    webgl: 'webgl: a GPU, por WebGL',
    simd: 'simd: a CPU em velocidade nativa',
    cpu: 'cpu: JavaScript puro',
  },
  normalisations: {
    dataSet: 'normalizadas',
    zeroToOne: 'de 0 a 1',
    minusOneToOne: 'de −1 a 1',
  },
  optimizers: { sgd: 'SGD', adam: 'Adam', adamw: 'AdamW' },
  schedules: { constant: 'constante', step: 'degraus', cosine: 'cosseno' },
};
