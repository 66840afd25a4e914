/** The texts of the network's panel. */
import type { Block, InputGeometry } from '../../../../core/network/spec.ts';
import type { Translated } from '../../dictionary.ts';
import type { networkWords as english } from '../../en/late/network.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('pt');

const names = {
  conv: 'Convolução',
  pool: 'Pooling',
  dropout: 'Dropout',
  dense: 'Camada densa',
} satisfies Record<Block['kind'], string>;

/** Of the block that a person reads as the first, second, ...: places count from 0. */
const numbered = (at: number) => `bloco ${at + 1}`;

export const networkWords: Translated<typeof english> = {
  hint: 'Os mesmos blocos em forma de texto, separados por vírgulas: conv:FILTROS:KERNEL, pool, dropout:P e dense:UNIDADES.',
  presets: 'Redes prontas',
  presetNames: {
    simpleCnn: 'SimpleCNN',
    leNet: 'Tipo LeNet',
    mlp: 'MLP',
    tiny: 'Mínima',
  },
  blocks: {
    label: 'Blocos',
    names,
    image: 'Imagem',
    answer: 'Resposta',
    answerDetail: (classes: number) =>
      `${classes} ${plural(classes, { one: 'número', other: 'números' })}, um para cada classe`,
    filters: 'Filtros',
    kernel: 'Kernel',
    kernelSize: (kernel: number) => `${kernel} × ${kernel}`,
    kernelTooLarge: (kernel: number) => `${kernel} × ${kernel}: parâmetros demais`,
    probability: 'Parcela descartada',
    units: 'Unidades',
    of: (what: string, at: number) => `${what} do ${numbered(at)}`,
    notANumber: 'Digite um número.',
    earlier: (at: number) => `Mover o ${numbered(at)} para antes`,
    later: (at: number) => `Mover o ${numbered(at)} para depois`,
    remove: (at: number) => `Remover o ${numbered(at)}`,
    drag: 'Arraste este bloco para outro lugar',
    isFirst: 'Este já é o primeiro bloco.',
    isLast: 'Este já é o último bloco.',
    moved: ({ kind }: Block, at: number, of: number) => `${names[kind]} agora é o ${numbered(at)} de ${of}.`,
    removed: ({ kind }: Block) => `Bloco removido: ${names[kind]}.`,
    added: ({ kind }: Block, at: number) => `${names[kind]} entrou como ${numbered(at)}.`,
    undone: 'A última mudança foi desfeita.',
    add: 'Adicionar bloco',
    addOne: (kind: Block['kind']) => `Adicionar ${names[kind].toLowerCase()}`,
    undo: 'Desfazer',
    cannotAdd: (kind: Block['kind'], why: string) => `Não cabe mais ${names[kind].toLowerCase()}: ${why}`,
  },
  /** The blocks that are chosen do not fit the images that are there now. */
  doesNotFit: (why: string, { side, channels }: InputGeometry) =>
    `Estes blocos não servem para as imagens, que têm ${side} × ${side} pixels e ${channels} ${plural(channels, { one: 'canal', other: 'canais' })}. ${why}`,
  waiting: {
    about: (present: string) => `O modelo da página ainda é ${present}, com os pesos dele.`,
    build: 'Montar esta rede',
    buildAbout:
      'A rede abaixo começa com pesos novos quando você a monta. O outro modelo fica na prateleira, onde você ainda pode compará-lo e salvá-lo.',
    stay: 'Manter a atual',
  },
  figures: {
    label: 'Quanto custa',
    parameters: 'Parâmetros',
    multiplyAdds: 'Multipl. e somas',
    multiplyAddsAbout: 'para uma imagem',
    memory: 'Memória ao treinar',
    memoryAbout: (weights: string, gradients: string, moments: string, activations: string, batch: number) =>
      `pesos ${weights}, gradientes ${gradients}, momentos do otimizador ${moments}, [ativações|activations] de ${batch} ${plural(batch, { one: 'imagem', other: 'imagens' })} ${activations}`,
    epoch: 'Uma época aqui',
    about: (duration: string) => `cerca de ${duration}`,
    ownPace: (rate: string, backend: string) =>
      `No último treinamento, ela processou ${rate} imagens/s em ${backend}.`,
    otherPace: (network: string, rate: string, backend: string) =>
      `Estimado a partir de ${network}, que treinou a ${rate} imagens/s em ${backend}. Esta pode ficar na metade ou no dobro disso.`,
    noPace: 'não se sabe',
    noPaceAbout: 'Treine uma vez neste backend para saber.',
  },
  layers: 'Camada por camada',
  layer: 'Camada',
  output: 'Saída',
  parameters: 'Parâmetros',
  bytes: 'Bytes',
  multiplyAdds: 'Multipl. e somas',
  total: 'Total',
  about: 'Uma imagem passa por estas camadas de cima para baixo.',
  kinds: {
    convolution: '[Convoluções|convolution] procuram padrões.',
    relu: 'A [ReLU] põe os valores negativos em 0.',
    'max-pool': 'O [pooling] diminui a imagem.',
    dropout: 'O [dropout] só atua no treinamento.',
    flatten: 'O achatamento põe todos os valores em uma só fila.',
    dense:
      'As [camadas densas|dense layer] juntam os padrões; a última dá um número a cada classe, seu [logit|logits].',
  },
};
