/** The texts of the data panel: of the data set at hand, and of images of one's own. */
import type { Translated } from '../../dictionary.ts';
import type { dataWords as englishData, ownDataWords as englishOwnData } from '../../en/late/data.ts';

export const dataWords: Translated<typeof englishData> = {
  name: '数据集：',
  progress: (images, total, bytes, totalBytes) =>
    `已收到 ${images} / ${total} 张图像：${bytes} / ${totalBytes}。`,
  trainable: '现在就可以开始训练。',
  complete: (train, test, bytes) =>
    `网络最多从 ${train} 张[训练图像|training images]中学习。[测试集|test set]另有 ${test} 张。全部 ${bytes} 均已收到并通过校验。`,
  failed: '有些图像无法加载。',
  samplesLabel: '每一列显示一个类别的图像。下方的数字是该类别可用于训练的图像数。',
  samplesOf: (name) => `${name} 的样本`,
};

export const ownDataWords: Translated<typeof englishOwnData> = {
  heading: '你自己的图像',
  about:
    '可以用自己的图像训练：选择文件，拖到页面任意位置，或者直接在这里画。图像只留在这个浏览器里。当前的工作会保留，随时可以回来。',
  kinds:
    '本页可以读取 IDX 文件（MNIST、Fashion-MNIST、KMNIST、EMNIST，也可为 .gz）、NumPy 归档（Keras 或 MedMNIST 的 .npz）、表格（.csv）、二进制格式的 CIFAR-10 和 CIFAR-100，以及按类别分文件夹存放图片的文件夹或压缩包。属于同一数据集的文件要一起选择。',
  folder: '导入文件夹',
  export: '导出数据集',
  side: '图片边长（像素）',
  asTheyAre: '保持原样',
  sideHint: '大小不一的图片会缩放并裁剪成正方形。简单的形状用 28 到 32 像素就够了；像素越多，训练越久。',
  reading: (done, total) => `读取中：${done} / ${total}。`,
  readingLabel: '导入数据',
  stop: '停止导入',
  giveUp: '回到 MNIST',
  complete: (train, test, bytes) =>
    `网络最多从 ${train} 张[训练图像|training images]中学习。[测试集|test set]另有 ${test} 张。共占 ${bytes}。`,
  normalised: (mean, std) =>
    `像素是 0 到 1 之间的数。网络读取之前，先减去均值 ${mean}，再除以标准差 ${std}。两者都由训练图像算出。`,
  normalisedOtherwise: (mean, std) =>
    `像素是 0 到 1 之间的数。网络读取之前，先减去 ${mean}，再除以 ${std}，与“设置”中“输入归一化”的选择一致。`,
  names: {
    summary: '编辑名称',
    title: '数据集的名称',
    label: '各类别的名称',
    hint: '每行一个名称，按标签的顺序排列。',
    save: '使用这些名称',
  },
  drawn: {
    summary: '自己画一个数据集',
    about:
      '先为一个类别画二十张左右，再为下一个类别画同样多。至少要有两个类别；每个类别的最后六分之一留作测试。',
    setName: '数据集的名称',
    defaultName: '我的图画',
    className: '类别的名称',
    classes: '类别',
    newClass: '添加类别',
    defaultClass: (number) => `类别 ${number}`,
    counted: (name, count) => `${name}（${count}）`,
    pad: '画一张图',
    add: '添加这张',
    undo: '撤销一笔',
    clear: '清空',
    remove: (number) => `删除第 ${number} 张`,
    removeClass: '删除这个类别',
    pictures: (name) => `${name} 的图画`,
    noneYet: '还没有：先在画板上画，再点击“添加这张”。',
    use: (count) => (count === 0 ? '使用这些图画' : `使用这 ${count} 张图画`),
    tooFew: (name, count) => `${name} 只有 ${count} 张图画。每个类别至少要画两张。`,
    oneClass: '请再添加一个类别：网络学习的是区分类别。',
    sameName: (name) => `有两个类别都叫 ${name}。请给它们取不同的名称。`,
  },
};
