/** What the view of weights says, but for its headings: it comes with the view. Rows, columns and weights are counted from 0, as PyTorch counts them. */
import type { Translated } from '../../dictionary.ts';
import type {
  filtersWords as englishFilters,
  levelsWords as englishLevels,
  roundingWords as englishRounding,
  rowsWords as englishRows,
} from '../../en/late/weights.ts';

export const levelsWords: Translated<typeof englishLevels> = {
  layer: '层',
  levelsOf: '量化级来自',
  role: (model, role) => `${model}（${role}）`,
  histogram: '权重和量化级',
  weights: (count, layer) => `${layer} 有 ${count} 个权重。`,
  /** Where the float weights come from. */
  float: {
    original: (model) => `条形统计的是量化成 ${model} 之前的浮点权重。`,
    fineTuned: (model, steps) => `条形统计的是量化成 ${model} 之前、微调 ${steps} 步之后的浮点权重。`,
    model: (name) => `条形统计的是 ${name} 的权重。`,
    otherModel: (name, model) => `条形统计的是 ${name} 的权重，因为 ${model} 量化之前的权重已无从知晓。`,
    restored: (model) =>
      `${model} 的文件不含量化之前的浮点权重。条形统计的是其中的整数所代表的值，所以看不到误差。`,
    training: (step) => `现在是第 ${step} 步：权重还在变化，图也随之变化。`,
  },
  levels: {
    one: (model, levels, scale) => `${model} 有 ${levels} 个量化级，位于各条刻度线处，间距为 ${scale}。`,
    row: (model, levels, row, rows) =>
      `${model} 的 ${rows} 行各有 ${levels} 个量化级；一行的权重越小，量化级越密。刻度线属于第 ${row} 行，即所选权重所在的行。`,
    group: (model, levels, size, groups) =>
      `${model} 的 ${groups} 组权重各有 ${levels} 个量化级。刻度线属于与所选权重共用缩放因子的 ${size} 个权重。`,
    format: (model, levels) =>
      `${model} 有 ${levels} 个量化级，位于各条刻度线处：在 0 附近（大多数权重所在之处）很密，往外则很稀疏。`,
    ticksOfGroup: (size) => `刻度线属于与所选权重共用缩放因子的 ${size} 个权重。`,
    longTicks: '每第十六条刻度线较长。',
  },
  staysFloat: (layer, model) => `在 ${model} 中，${layer} 仍为 float32：它没有量化级。`,
  quantizeFirst: '点击“量化”：量化模型的量化级会显示在这些权重之间。',
  clipped: {
    none: '没有权重被截断。',
    some: (count, share) =>
      `有 ${count} 个权重（${share}）超出最后一个量化级，距离大于缩放因子的一半，在那里被截断。`,
    edge: (count) => `最边缘的 ${count} 个权重会舍入到一个不存在的量化级。它们归入最后一个量化级。`,
    edgeOne: '最边缘的一个权重会舍入到一个不存在的量化级。它归入最后一个量化级。',
    shaded: '阴影部分附近没有量化级。',
  },
  picture: (layer, min, max, levels) => `${layer} 的权重直方图，从 ${min} 到 ${max}${levels}。`,
  pictureLevels: (levels, lowest, highest) => `，有 ${levels} 个量化级，从 ${lowest} 到 ${highest}`,
  point: '按值选择权重',
  pointHint: '指向直方图，或用方向键，选择一个权重。',
  chosen: (name, weight) => `${weight}，${name}`,
  number: '权重编号',
  numberProblem: (last) => `请输入 0 到 ${last} 之间的整数。`,
  equation: {
    heading: '一个权重',
    zeroPoint: '零点',
    scale: '缩放因子',
    float: 'w',
    level: 'q',
    number: '数',
    error: '误差',
    aboutFloat: (name) => `浮点权重 ${name}。`,
    scaleOfLayer: '相邻两个量化级的距离。这一层的所有权重共用它。',
    scaleOfRow: (row, count) => `相邻两个量化级的距离。第 ${row} 行的 ${count} 个权重共用它。`,
    scaleOfGroup: (row, count) => `相邻两个量化级的距离。第 ${row} 行中相邻的 ${count} 个权重共用它。`,
    scaleOfFormat: (count) => `格式中的数要乘以它。它由共用它的 ${count} 个权重中最大的一个决定。`,
    aboutNumber: '格式中最接近 w ÷ 缩放因子的数。文件中存储的是它的编码。',
    aboutLevel: (lowest, highest) => `实际存储的整数，从 ${lowest} 到 ${highest}。`,
    aboutZeroPoint: '代表 0 的整数。',
    rounded: (error, scales) => `${error}，是缩放因子的 ${scales} 倍。舍入误差最多为缩放因子的一半。`,
    roundedInGap: (error, gaps) => `${error}，是 w 两侧量化级间距的 ${gaps} 倍。舍入误差最多为间距的一半。`,
    cutInFormat: (error) => `${error}。这个权重超出格式中最大的数，在那里被截断。`,
    noError: '0：这个权重正好落在量化级上。',
    cut: (error, scales, nearest, last) =>
      `${error}，是缩放因子的 ${scales} 倍。如果只做舍入，会得到 q = ${nearest}，超出最后一个量化级 ${last}：这个权重被截断。`,
    other: (error, scales, nearest) =>
      `${error}，是缩放因子的 ${scales} 倍。最近的量化级是 ${nearest}，但选用了另一个。`,
  },
  errors: {
    heading: '误差',
    about: (perScale) => `舍入带来的改变 w − w′，以缩放因子为单位。其均方根是缩放因子的 ${perScale} 倍。`,
    ideal: '这里的误差在正负半个缩放因子之间均匀分布，所以得到 1/√12 = 0.289。',
    edge: '只做舍入时为 0.289。这里略大一些，因为每个缩放因子下最大的权重都超出最后一个量化级半个缩放因子，被截断了。',
    more: '只做舍入时为 0.289：这里有权重被截断，或者缩放因子不合适。',
    uneven:
      '误差均匀分布时为 0.289。这里更大，因为落在两个量化级中间的权重多于靠近量化级的权重。没有权重被截断。',
    less: '误差均匀分布时为 0.289。这里更小，因为大多数权重都靠近某一个量化级。',
    picture: (perScale) =>
      `误差的直方图，从负半个缩放因子到正半个缩放因子。均方根是缩放因子的 ${perScale} 倍。`,
    half: '½ 缩放因子',
    aboutGaps: (perGap) =>
      `舍入带来的改变 w − w′，以间距为单位：间距是权重两侧两个量化级之间的距离。其均方根是间距的 ${perGap} 倍；误差在正负半个间距之间均匀分布时为 1/√12 = 0.289。`,
    pictureInGaps: (perGap) => `误差的直方图，从负半个间距到正半个间距。均方根是间距的 ${perGap} 倍。`,
    halfGap: '½ 间距',
  },
};

export const rowsWords: Translated<typeof englishRows> = {
  about: (layer) => `每个条形是 ${layer} 的一行，从最小的权重到最大的权重。一行是一个输出的所有权重。`,
  tensor: (least, levels, row) =>
    `两条线是最低和最高的量化级，所有行都相同。短的条形浪费了量化级：第 ${row} 行只用到 ${levels} 个中的 ${least} 个。所以每行一个缩放因子，即“逐通道”，会有帮助。`,
  channel: (least, levels, row) =>
    `线是每行最低和最高的量化级：它们随该行的权重而定。用得最少的第 ${row} 行也用到 ${levels} 个量化级中的 ${least} 个。`,
  group: (least) =>
    `线是每行最低和最高的量化级。一行分成几组，每组有自己的缩放因子，平均至少用到 ${least} 的量化级。`,
  float: (share, row) =>
    `如果共用一个缩放因子，它必须够得着最长的条形。第 ${row} 行的范围只有最宽一行的 ${share}。`,
  picture: (layer, rows) => `${layer} 的 ${rows} 行各自的范围`,
  row: (row, min, max) => `第 ${row} 行：从 ${min} 到 ${max}`,
  used: (share) => `，用到 ${share} 的量化级`,
  hint: '指向一个条形，或用方向键。',
};

export const roundingWords: Translated<typeof englishRounding> = {
  quantizeFirst: '点击“量化”，查看舍入使每一层的权重改变多少。',
  about:
    'RMSE / 缩放因子是典型误差的大小，以缩放因子为单位。0.289 对应理想的舍入：误差在正负半个缩放因子之间均匀分布。更大，说明有权重被截断，或缩放因子不好。更小，说明大多数权重都靠近某一个量化级。',
  aboutFormats: '在数值格式中，量化级的间距并不相等：误差以权重两侧两个量化级的间距为单位。',
  caption: (model) => `${model} 的权重`,
  layer: '层',
  weights: '权重类型',
  scale: '缩放因子',
  scales: (count) => `${count} 个缩放因子：`,
  range: (min, max) => `${min} – ${max}`,
  perScale: 'RMSE / 缩放因子',
  clipped: '截断',
  signal: '信噪比',
  unknown: '这个模型量化之前的浮点权重未知，所以误差也未知。',
};

export const filtersWords: Translated<typeof englishFilters> = {
  empty: '这个网络没有卷积层，所以没有滤波器可看。',
  layer: '卷积层',
  channel: '输入通道',
  channelProblem: (last) => `请输入 0 到 ${last} 之间的整数。`,
  scaleOfGreys: (most) => `黑色是 −${most}，中灰是 0，白色是 ${most}。`,
  alone: (model) => `每张图是 ${model} 的一个滤波器。量化之后，可以看它变成什么样。`,
  pair: (baseline, candidate, factor) =>
    `每个滤波器有三张图：${baseline}、${candidate}，以及放大 ${factor} 倍的差值。`,
  same: (layer, baseline, candidate) =>
    `${layer} 在 ${baseline} 和 ${candidate} 中完全相同，一位不差，所以每个滤波器只有一张图。静态 int8 和仅权重方案会对它做舍入。`,
  otherNetwork: (baseline, candidate) => `每张图是 ${baseline} 的一个滤波器。${candidate} 没有这样的层。`,
  filter: (filter) => `滤波器 ${filter}`,
  filterPair: (filter, baseline, candidate, largest) =>
    `滤波器 ${filter}：${baseline}、${candidate}，差值最大 ${largest}`,
};
