/** The texts of the Share dialog, and of the picture that it saves. */
import type { Translated } from '../../dictionary.ts';
import type { cardWords as englishCard, shareWords as englishShare } from '../../en/late/share.ts';

export const shareWords: Translated<typeof englishShare> = {
  close: '关闭',
  about:
    '链接包含所有设置、网络结构和当前视图。权重和图像留在这个浏览器里：打开链接的人会重新进行同样的训练。',
  ownData:
    '链接不包含你自己的图像。打开链接的人看到的是 MNIST；在“数据”中导入同样的文件后，才会看到这些图像。',
  link: '链接',
  copy: '复制链接',
  copied: '链接已复制。',
  notCopied: '这个浏览器不允许页面复制。链接已选中：请按 Ctrl+C 复制，在 Mac 上按 ⌘C。',
  code: '二维码',
  codeName: '上面链接的二维码',
  codeHint: '用手机摄像头对准它，即可在手机上打开链接。',
  codeTooLong: (characters) =>
    `链接有 ${characters} 个字符，生成的二维码太密，摄像头无法识别。请改为复制链接。`,
  card: '结果卡片',
  cardHint: '一张结果图片，1200 × 630 像素，可用于幻灯片、报告或聊天。',
  save: '保存结果卡片',
  notSaved: '浏览器无法生成结果卡片的图片。内存可能已满：请关闭其他标签页，再点击“保存结果卡片”。',
};

export const cardWords: Translated<typeof englishCard> = {
  pair: (name: string, value: string) => `${name}：${value}`,
  withSettings: (title: string, values: string) => `${title} ${values}`,
  heading: (network, dataSet) => `${network}，数据集 ${dataSet}`,
  customNetwork: '自定义网络',
  parameters: (count) => `${count} 个参数`,
  images: (train, test) => `${train} 张训练图像和 ${test} 张测试图像`,
  steps: (count) => `训练了 ${count} 步`,
  weightsOf: (file) => `权重来自 ${file}`,
  notTrained: '尚未训练',
  settings: '页面设置：',
  defaults: '全部为默认值',
  setting: (label, value) => `${label} ${value}`,
  flag: (label, isOn) => `${label}：${isOn ? '开' : '关'}`,
  bytes: '文件大小',
  interval: (low, high) => `95 %：${low} 至 ${high}`,
  ofImages: (count) => `共 ${count} 张图像`,
  missing: {
    model: '还没有模型：页面仍在启动。',
    accuracy: '还没有测量准确率：请点击“训练”或“评估”。',
    candidate: '还没有量化模型：请点击“量化”，比较准确率、大小和速度。',
    candidateAccuracy: '还没有用同样的图像测试量化模型：请点击“评估”。',
    latency: '还没有测量单张耗时：请点击“量化”。',
  },
  noLossYet: '模型训练之后，这里会画出每一步的损失。',
  noLoss: '这些权重不是在这里训练的，所以没有损失曲线。',
  lossFromTo: (first, last) => `从 ${first} 到 ${last}，平滑后`,
  starting: '页面仍在选择后端。',
  version: (version, date) => `版本 ${version}，${date}`,
};
