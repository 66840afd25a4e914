/** What a person reads about the settings. A setting's label has the setting's own name as its key. */
import { forEachSwitch, layerOfSwitch } from '../../../core/settings/layer-switches.ts';
import type { Translated } from '../dictionary.ts';
import type { settingsWords as english } from '../en/settings.ts';

export const settingsWords: Translated<typeof english> = {
  labels: {
    epochs: 'Épocas',
    batchSize: 'Tamanho do lote',
    learningRate: 'Taxa de aprendizado',
    schedule: 'Agendamento',
    optimizer: 'Otimizador',
    momentum: 'Momentum',
    nesterov: 'Nesterov',
    weightDecay: 'Decaimento de pesos',
    network: 'Rede',
    seed: 'Semente',
    shuffle: 'Embaralhar',
    trainSize: 'Imagens de treino',
    testSize: 'Imagens de teste',
    evalBatchSize: 'Lote da avaliação',
    evalEvery: 'Medir a cada',
    evalImages: 'Imagens medidas',
    normalisation: 'Entradas',
    backend: 'Roda em',
    threads: 'Threads',
    perChannel: 'Uma escala por canal',
    scheme: 'Esquema',
    format: 'Formato',
    bits: 'Bits por peso',
    symmetric: 'Níveis',
    groupSize: 'Pesos por escala',
    remedies: 'Remédios',
    observer: 'Faixa das entradas',
    calibrationImages: 'Imagens de calibração',
    ...forEachSwitch((key) => `Quantizar ${layerOfSwitch(key)}`),
    qatSteps: 'Passos de ajuste fino',
    smoothing: 'Suavização',
    logLoss: 'Eixo log',
    view: 'Seção',
    language: 'Idioma',
    lesson: 'Lição',
    lessonText: 'Texto da lição',
    lessonStep: 'Etapa',
    hide: 'Oculto',
    fix: 'Fixo',
  },
  fixed: 'Seu professor fixou este ajuste.',
  hints: {
    calibrationImages: 'As faixas são medidas neste número de imagens de treino.',
    qatSteps:
      'Antes, a rede treina este número de passos com os pesos arredondados ([ajuste fino|fine-tuning]). 0 significa nenhum.',
  },
};
