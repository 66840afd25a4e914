/** The texts of the network's panel. */
import type { Block } from '../../../../core/network/spec.ts';
import type { Translated } from '../../dictionary.ts';
import type { networkWords as english } from '../../en/late/network.ts';

const names = {
  conv: '卷积层',
  pool: '池化',
  dropout: 'Dropout',
  dense: '全连接层',
} satisfies Record<Block['kind'], string>;

/** Of the block that a person reads as the first, second, ...: places count from 0. */
const numbered = (at: number) => `第 ${at + 1} 个模块`;

export const networkWords: Translated<typeof english> = {
  hint: '同样的模块写成文本，用逗号分隔：conv:滤波器数:卷积核大小、pool、dropout:P 和 dense:单元数。',
  presets: '预设网络',
  presetNames: {
    simpleCnn: 'SimpleCNN',
    leNet: '类 LeNet',
    mlp: 'MLP',
    tiny: '微型',
  },
  blocks: {
    label: '模块',
    names,
    image: '图像',
    answer: '输出',
    answerDetail: (classes) => `${classes} 个数，每个类别一个`,
    filters: '滤波器',
    kernel: '卷积核',
    kernelSize: (kernel) => `${kernel} × ${kernel}`,
    kernelTooLarge: (kernel) => `${kernel} × ${kernel}：参数过多`,
    probability: '丢弃比例',
    units: '单元数',
    of: (what, at) => `${numbered(at)}的${what}`,
    notANumber: '请输入一个数。',
    earlier: (at) => `前移${numbered(at)}`,
    later: (at) => `后移${numbered(at)}`,
    remove: (at) => `移除${numbered(at)}`,
    drag: '拖动这个模块，改变位置',
    isFirst: '它已经是第一个模块。',
    isLast: '它已经是最后一个模块。',
    moved: ({ kind }, at, of) => `${names[kind]}：现在是${numbered(at)}，共 ${of} 个。`,
    removed: ({ kind }) => `已移除：${names[kind]}。`,
    added: ({ kind }, at) => `已添加：${names[kind]}，是${numbered(at)}。`,
    undone: '已撤销上一次更改。',
    add: '添加模块',
    addOne: (kind) => `添加：${names[kind]}`,
    undo: '撤销',
    cannotAdd: (kind, why) => `不能再添加：${names[kind]}。${why}`,
  },
  /** The blocks that are chosen do not fit the images that are there now. */
  doesNotFit: (why, { side, channels }) =>
    `这些模块不适合当前的图像：图像为 ${side} × ${side}，有 ${channels} 个通道。${why}`,
  waiting: {
    about: (present) => `页面上的模型仍是 ${present}，权重也还在。`,
    build: '构建这个网络',
    buildAbout: '构建之后，下面的网络从新的权重开始；原来的模型留在模型架上，仍可比较和保存。',
    stay: '保留原来的',
  },
  figures: {
    label: '代价',
    parameters: '参数',
    multiplyAdds: '乘加次数',
    multiplyAddsAbout: '处理一张图像',
    memory: '训练所需内存',
    memoryAbout: (weights, gradients, moments, activations, batch) =>
      `权重 ${weights}，梯度 ${gradients}，优化器状态 ${moments}，${batch} 张图像的[激活值|activations] ${activations}`,
    epoch: '在这里训练一个轮次',
    about: (duration) => `约 ${duration}`,
    ownPace: (rate, backend) => `上次训练的速度为每秒 ${rate} 张图像，后端为 ${backend}。`,
    otherPace: (network, rate, backend) =>
      `根据 ${network} 估计：它在 ${backend} 上每秒训练 ${rate} 张图像。这个网络的实际速度可能是它的一半，也可能是两倍。`,
    noPace: '未知',
    noPaceAbout: '在这个后端上训练一次就知道了。',
  },
  layers: '逐层查看',
  layer: '层',
  output: '输出',
  parameters: '参数',
  bytes: '字节',
  multiplyAdds: '乘加次数',
  total: '合计',
  about: '图像自上而下依次通过这些层。',
  kinds: {
    convolution: '[卷积层|convolution]寻找图案。',
    relu: '[ReLU] 把负值变成 0。',
    'max-pool': '[池化|pooling]把图缩小。',
    dropout: '[Dropout|dropout] 只在训练时起作用。',
    flatten: '展平把所有值排成一行。',
    dense: '[全连接层|dense layer]把图案组合起来；最后一层给每个类别一个数，即 [logit|logits]。',
  },
};
