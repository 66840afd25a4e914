import type { workTelling } from '../../../../worker/workspace/telling.ts';

export const workTold: Readonly<Record<keyof typeof workTelling, string>> = {
  'work/fresh-weights': '{problem}页面从新的权重开始：请重新训练，或导入文件。',
  'work/open-elsewhere': '这份工作现在已在另一个标签页中打开。请在那里继续。',
  'work/gone': '这份工作已不在存储中：它已被删除。',
  'work/no-room':
    '这个浏览器的存储放不下 {name} 的 {megabytes} MB。其他工作都已保留。重新加载之后，请再次导入数据，再继续。',
  'work/unreadable': '第 {step} 步的权重已存储，但无法读回（{cause}）。',
  'work/partly-read': '存储的内容无法全部读回：{lost;}。其余的没有变化。',
  'work/partly-read-without-images':
    '存储的内容无法全部读回：{lost}。其余的没有变化。要继续使用这些数据，请再次导入。',
  'work/lost': '{what}（{cause}）',
  'work/stored-weights': '存储的权重',
  'work/stored-model': '存储的模型 {model}',
  'work/order-of-images': '后续图像的顺序',
  'work/curves': '训练的损失和准确率',
  'work/training-under-way': '正在进行的训练',
  'work/weights-of-step': '第 {step} 步的权重',
  'work/answers-of': '{model} 的答案',
  'work/images-of': '{name} 的图像',
  'work/part-missing': '缺少部分“{part}”',
  'work/part-cut-off': '部分“{part}”被截断',
  'work/part-not-float': '部分“{part}”中不是浮点权重',
  'work/is-float': '存储的是浮点模型',
  'work/moments-do-not-fit': '优化器的动量与权重不符',
  'work/answers-incomplete': '模型 {model} 的答案不完整',
  'work/train-images-incomplete': '训练图像不完整',
  'work/test-images-incomplete': '测试图像不完整',
};
