/** What each panel is called, and the question that it answers: by the panel's id. They are there before the panel is. */
import type { Translated } from '../dictionary.ts';
import type { headings as english } from '../en/headings.ts';

export const headings: Translated<typeof english> = {
  tryIt: { heading: '试一试', question: '它能认出你写的数字吗？' },
  training: { heading: '训练', question: '它在学习吗？' },
  quantization: { heading: '量化', question: '如果每个权重只占一个字节，甚至更少呢？' },
  comparison: { heading: '比较', question: '付出了什么，省下了什么？' },
  data: { heading: '数据', question: '网络从什么中学习？' },
  model: { heading: '网络', question: '训练的是什么？' },
  images: { heading: '图像', question: '数字背后是哪些图像？' },
  agreement: { heading: '对与错', question: '其中一个真的更好吗？' },
  margins: { heading: '分类间隔', question: '只有拿不准的答案才会改变吗？' },
  confusion: { heading: '混淆', question: '什么被认成了什么？' },
  levels: { heading: '一层的量化级', question: '哪些权重落到哪个量化级？' },
  rows: { heading: '所有行共用一个缩放因子？', question: '逐通道缩放因子为什么有用？' },
  rounding: { heading: '偏了多少？', question: '权重只受舍入影响吗？' },
  filters: { heading: '滤波器', question: '你能看出差别吗？' },
  layerErrors: { heading: '各层误差', question: '误差从哪里来？' },
  fourAccuracies: { heading: '权重还是激活值', question: '哪一个影响准确率？' },
  layerTimes: { heading: '各层耗时', question: '时间花在哪里？' },
  imagePath: { heading: '一张图像的旅程', question: '各层把它变成了什么，又是怎样变的？' },
  activations: { heading: '各层的输入', question: '量化级应该覆盖什么范围？' },
  sweep: { heading: '扫描', question: '最少几位就够？' },
  runs: { heading: '记录', question: '哪一个最好？' },
  files: { heading: '文件', question: '能把它带走吗？' },
  settings: { heading: '设置', question: '可以改变什么？' },
  lessons: { heading: '课程', question: '从哪里开始？' },
  lessonEditor: { heading: '课程编辑器', question: '可以自己写一节课吗？' },
  classLink: { heading: '给班级的链接', question: '班级应该看到什么？' },
};
