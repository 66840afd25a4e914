/** What the view of test images says. */
import type { Translated } from '../../dictionary.ts';
import type {
  agreementWords as englishAgreement,
  confusionWords as englishConfusion,
  imagesWords as englishImages,
  marginsWords as englishMargins,
} from '../../en/late/images.ts';

export const imagesWords: Translated<typeof englishImages> = {
  empty: '先评估或量化模型：它答错的图像会显示在这里。',
  choice: '显示',
  counted: (name, count) => `${name}：${count}`,
  none: {
    changed: '没有一张图像的答案改变。',
    onlyBaselineRight: '没有只有基线答对的图像。',
    onlyCandidateRight: '没有只有候选答对的图像。',
    bothWrong: '没有两者都答错的图像。',
    changedBothWrong: '没有两者都答错而答案不同的图像。',
    bothRight: '没有两者都答对的图像。',
    baselineWrong: '基线全部答对。',
    candidateWrong: '候选全部答对。',
  },
  confidentFirst: '模型错得最有把握的图像排在最前。',
  cell: (model, label, prediction, count) =>
    label === prediction
      ? `${model} 认出了 ${count} 张标签为 ${label} 的图像。`
      : `${model} 把 ${count} 张标签为 ${label} 的图像认成了 ${prediction}。`,
  difference: (label, prediction, count) =>
    label === prediction
      ? `有 ${count} 张标签为 ${label} 的图像，只有一个模型认出。`
      : `有 ${count} 张标签为 ${label} 的图像，只有一个模型认成了 ${prediction}。`,
  image: (index, label) => `测试图像 ${index}，标签为 ${label}`,
  says: (model, answer) => `${model}：${answer}`,
  howToRead: '每张图像下方是各个模型的答案，以及它对这个答案的把握。',
  label: (label) => `标签 ${label}`,
};

export const confusionWords: Translated<typeof englishConfusion> = {
  about:
    '[混淆矩阵|confusion matrix]的每一行是一个真实类别，每一列是一种答案。点击数字可查看对应的图像。点击差值，则显示只有其中一个模型计入该格的图像。',
  empty: '请先评估模型。',
  difference: (baseline, candidate) => `从 ${baseline} 到 ${candidate} 的变化`,
  differenceCell: (label, prediction, more) => `${label} 认成 ${prediction}：${more}`,
  model: (model) => `${model} 的答案`,
  cell: (label, prediction, count) => `${label} 认成 ${prediction}：${count}`,
  class: '类别',
  precision: '精确率',
  recall: '召回率',
  qualityAbout:
    '[精确率|precision]是模型归入该类别的图像中，真正属于它的比例。[召回率|recall]是该类别的图像中，模型找出来的比例。',
};

export const agreementWords: Translated<typeof englishAgreement> = {
  fewerThan: (percent) => `不到 ${percent}`,
  empty: '先量化模型，或在上方选择第二个模型：这张表会把两者并列。',
  table: '按谁答对统计的图像',
  right: (model) => `${model} 答对`,
  wrong: (model) => `${model} 答错`,
  /** low, high: where the difference of the accuracies may lie, as `points` says it. */
  interval: (candidate, baseline, low, high) =>
    `在 95 % [置信水平|confidence interval]下，${candidate} 的真实准确率与 ${baseline} 相比：从${low}到${high}。`,
  points: (difference, points) => `${difference < 0 ? '低' : '高'} ${points} 个百分点`,
  same: '每张图像要么两者都答对，要么两者都答错：没有什么能分出高下。',
  chance: (better, worse, p) =>
    `${better} 张由错变对，${worse} 张由对变错。如果每张都由抛硬币决定，分得这样不均的概率：${p}。偶然因素足以解释。`,
  real: (better, worse, p) =>
    `${better} 张由错变对，${worse} 张由对变错。如果每张都由抛硬币决定，分得这样不均的概率：${p}。差异是显著的。`,
  test: "这就是 [McNemar 检验|McNemar's test]，用精确方法计算。它只看一个模型答对、另一个答错的图像。",
};

export const marginsWords: Translated<typeof englishMargins> = {
  empty: '先量化模型：之后每张测试图像在这里是一个点。',
  about: (float, candidate) =>
    `每个点是一张测试图像。点的位置表示最高类别领先第二名多少 [logit|logits]，即它的[分类间隔|margin]：横向是 ${float}，纵向是 ${candidate}。带圈的点是答案改变的图像。`,
  picture: (changed, images, widest) =>
    `${images} 张图像中，有 ${changed} 张的答案改变。其中原来最有把握的一张，领先 ${widest} logit。`,
  noneChanged: (images) => `${images} 张图像的答案都没有改变。`,
  across: (model) => `领先量，${model}`,
  label: '测试图像的分类间隔',
  hint: '指向图中的点，查看对应的图像。用键盘时：按方向键，在答案改变的图像之间移动。',
  lead: (model, answer, lead) => `${model} 的答案是 ${answer}，领先 ${lead}`,
};
