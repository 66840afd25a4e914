import type { noticeTelling } from '../../../../client/store/telling.ts';

export const noticeTold: Readonly<Record<keyof typeof noticeTelling, string>> = {
  // A reason can be a whole sentence with its stop, so it stands in brackets.
  'notice/simd-unavailable':
    '无法使用 simd 后端（{reason}）。训练会用普通 JavaScript 进行，用时是几百倍；换用较新的浏览器可以解决。',
  'notice/backend-unavailable': '无法使用 {wished} 后端（{reason}）。已改用 {present}。',
  'notice/diverged':
    '训练在第 {step} 步停止：损失或权重已经不是有效的数。学习率 {learningRate} 可能太高。要退回到第 {lastGoodStep} 步的权重，并把学习率减半吗？',
  'notice/file-not-fetched': '无法获取 {file}：服务器的响应是 {status}。',
  'notice/no-picture': '{file} 无法作为图片打开。请选择 PNG、JPEG、WebP 或 GIF 文件。',
  'notice/new-version':
    '本页有新版本。下次打开页面时会自动使用，也可以立即使用：页面会重新加载，并恢复你的工作。',
  'notice/left-trained': '{ago}，你留下了工作：一个训练了 {steps} 步的模型。要接着做吗？',
  'notice/left-trained-shelf':
    '{ago}，你留下了工作：一个训练了 {steps} 步的模型，模型架上另有 {others} 个。要接着做吗？',
  'notice/left-untrained': '{ago}，你留下了工作：一个尚未训练的模型。要接着做吗？',
  'notice/left-untrained-shelf':
    '{ago}，你留下了工作：一个尚未训练的模型，模型架上另有 {others} 个。要接着做吗？',
  'notice/a-moment-ago': '刚才',
  'notice/minutes-ago': '{minutes} 分钟前',
  'notice/hours-ago': '{hours} 小时前',
  'notice/days-ago': '{days} 天前',
};
