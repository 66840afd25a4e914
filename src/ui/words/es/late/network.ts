/** The texts of the network's panel. */
import type { PresetName } from '../../../../core/network/presets.ts';
import type { Block } from '../../../../core/network/spec.ts';
import type { NetworkStage } from '../../../../core/network/stages.ts';
import type { Translated } from '../../dictionary.ts';
import type { networkWords as english } from '../../en/late/network.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('es');

const names = {
  conv: 'Convolución',
  pool: 'Pooling',
  dropout: 'Dropout',
  dense: 'Capa densa',
} satisfies Record<Block['kind'], string>;

/** Of the block that a person reads as the first, second, ...: places count from 0. */
const numbered = (at: number) => `bloque ${at + 1}`;

export const networkWords: Translated<typeof english> = {
  hint: 'Los mismos bloques como texto, separados por comas: conv:FILTROS:KERNEL, pool, dropout:P y dense:UNIDADES.',
  presets: 'Redes listas para usar',
  presetNames: {
    simpleCnn: 'SimpleCNN',
    leNet: 'Tipo LeNet',
    mlp: 'MLP',
    tiny: 'Mínima',
  } satisfies Record<PresetName, string>,
  blocks: {
    label: 'Bloques',
    names,
    image: 'Imagen',
    answer: 'Respuesta',
    answerDetail: (classes) => `${classes} números, uno por clase`,
    filters: 'Filtros',
    kernel: 'Kernel',
    kernelSize: (kernel) => `${kernel} × ${kernel}`,
    kernelTooLarge: (kernel) => `${kernel} × ${kernel}: demasiados parámetros`,
    probability: 'Proporción a 0',
    units: 'Unidades',
    of: (what, at) => `${what} del ${numbered(at)}`,
    notANumber: 'Escribe un número.',
    earlier: (at) => `Adelantar el ${numbered(at)}`,
    later: (at) => `Atrasar el ${numbered(at)}`,
    remove: (at) => `Quitar el ${numbered(at)}`,
    drag: 'Arrastra este bloque a otro lugar',
    isFirst: 'Ya es el primer bloque.',
    isLast: 'Ya es el último bloque.',
    moved: ({ kind }, at, of) => `${names[kind]}: ahora es el ${numbered(at)} de ${of}.`,
    removed: ({ kind }) => `${names[kind]}: bloque quitado.`,
    added: ({ kind }, at) => `${names[kind]}: añadido como ${numbered(at)}.`,
    undone: 'Se deshizo el último cambio.',
    add: 'Añadir un bloque',
    addOne: (kind) => `Añadir ${names[kind].toLowerCase()}`,
    undo: 'Deshacer',
    cannotAdd: (kind, why) => `No se puede añadir otro bloque de ${names[kind].toLowerCase()}: ${why}`,
  },
  /** The blocks that are chosen do not fit the images that are there now. */
  doesNotFit: (why, { side, channels }) =>
    `Estos bloques no encajan con las imágenes, que son de ${side} × ${side} con ${channels} ${plural(channels, { one: 'canal', other: 'canales' })}. ${why}`,
  waiting: {
    about: (present) => `El modelo de la página sigue siendo ${present}, con sus pesos.`,
    build: 'Construir esta red',
    buildAbout:
      'Al construirla, la red de abajo empieza con pesos nuevos. El otro modelo se queda en el estante, donde aún puedes compararlo y guardarlo.',
    stay: 'Conservar la actual',
  },
  figures: {
    label: 'Lo que cuesta',
    parameters: 'Parámetros',
    multiplyAdds: 'Mult. y sumas',
    multiplyAddsAbout: 'por imagen',
    memory: 'Memoria al entrenar',
    memoryAbout: (weights, gradients, moments, activations, batch) =>
      `pesos ${weights}, gradientes ${gradients}, momentos del optimizador ${moments}, [activaciones|activations] de ${batch} ${plural(batch, { one: 'imagen', other: 'imágenes' })} ${activations}`,
    epoch: 'Una época aquí',
    about: (duration) => `unos ${duration}`,
    ownPace: (rate, backend) => `La última vez entrenó a ${rate} imágenes/s en ${backend}.`,
    otherPace: (network, rate, backend) =>
      `Es una estimación a partir de ${network}, que entrenó a ${rate} imágenes/s en ${backend}. Esta red puede ir a la mitad o al doble de velocidad.`,
    noPace: 'no se sabe',
    noPaceAbout: 'Entrena una vez en este backend para saberlo.',
  },
  layers: 'Capa por capa',
  layer: 'Capa',
  output: 'Salida',
  parameters: 'Parámetros',
  bytes: 'Bytes',
  multiplyAdds: 'Mult. y sumas',
  total: 'Total',
  about: 'Una imagen pasa por estas capas de arriba abajo.',
  kinds: {
    convolution: 'Las [convoluciones|convolution] buscan patrones.',
    relu: 'La [ReLU] pone a 0 los valores negativos.',
    'max-pool': 'El [pooling] reduce la imagen.',
    dropout: 'El [dropout] actúa solo en el entrenamiento.',
    flatten: 'El aplanado pone todos los valores en una sola fila.',
    dense:
      'Las [capas densas|dense layer] combinan los patrones; la última da un número a cada clase, su [logit|logits].',
  } satisfies Record<NetworkStage['kind'], string>,
};
