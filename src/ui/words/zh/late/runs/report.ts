/** The texts of a report about runs. It is read apart from the page, so it explains itself. */
import type { Translated } from '../../../dictionary.ts';
import type { runsReportWords as english } from '../../../en/late/runs/report.ts';
import { runsWords } from './list.ts';

/** A report says when it was exported; when each row was saved says nothing to who has no such list. */
const { when: _, ...ofList } = runsWords.columns;

export const runsReportWords: Translated<typeof english> = {
  title: 'Quantization Playground 的记录',
  about: (rows, day) =>
    `${rows} 个模型，导出于 ${day}。每一行是一个在浏览器中训练的网络，或由它量化得到的网络。`,
  models: '模型',
  columns: { ...ofList, note: runsWords.note },
  /** Of what can be moved sideways where the screen is narrow. */
  table: '模型表',
  none: '–',
  of: (correct, images) => `${correct} / ${images}`,
  split: (better, worse, chance) => `${better} 张变好，${worse} 张变差，仅凭偶然：${chance}`,
  explanations: [
    '准确率是模型分类正确的测试图像的比例。它下面的范围是 95 % 置信区间：测试图像的选取带有偶然性，这个范围说明准确率可能因此偏离多少。',
    '步数是浮点模型的训练步数；加号后面是用舍入后的权重微调的步数。',
    '改变是指量化模型与它的浮点模型答案不同的测试图像数。变好和变差分别是只有量化模型答对和只有它答错的图像数；最后是仅凭偶然因素会分得这样不均的概率。',
    '设置只列出与页面初始设置不同的项。',
  ],
  curves: '图',
  axes: {
    step: '训练步',
    loss: '损失，平滑后',
    accuracy: '准确率',
    bytes: '文件大小',
  },
  figures: {
    loss: '每次训练的损失。编号与上表的行对应。纵轴为对数坐标。',
    accuracy: '每次训练过程中测得的测试准确率。错误每减少一半，所占的高度相同。',
    bytes:
      '准确率与文件大小：蓝色圆点是浮点模型，橙色菱形是量化模型，线段是 95 % 置信区间。越靠上、越靠左越好。',
  },
};
