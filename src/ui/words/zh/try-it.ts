/** What the pad says. */
import type { Translated } from '../dictionary.ts';
import type { tryItWords as english } from '../en/try-it.ts';

export const tryItWords: Translated<typeof english> = {
  pad: '写一个数字',
  padHint:
    '用鼠标、触控笔或手指书写。用键盘时：空格键落笔和抬笔，方向键移动画笔，按住 Shift 则小步移动，退格键撤销上一笔。',
  seen: '网络看到的图像',
  seenNothing: '网络看到的图像：暂无',
  seenLabel: (what) => `网络看到的图像：${what}`,
  drawn: (side) => `你的手绘，${side} × ${side} 像素`,
  picture: (name, side) => `${name}，缩放为 ${side} × ${side} 像素`,
  testImage: (index, label) => `测试图像 ${index}，标签为 ${label}`,
  seePath: '查看计算过程',
  undo: '撤销一笔',
  clear: '清空画板',
  random: '随机测试图像',
  previous: '上一张测试图像',
  next: '下一张测试图像',
  open: '打开图片',
  openLabel: '要识别的图片',
  watch: '持续观察',
  class: '类别',
  silent: (model) => `${model}：–`,
  says: (model, answer, sure) => `${model} 的答案是 ${answer}，把握为 ${sure}`,
  invitation: '用鼠标、手指或方向键写一个数字。未训练的网络只能瞎猜：点击“训练”，看它如何学习。',
  invitationToPick: '选一张测试图像，或打开自己的图片。未训练的网络只能瞎猜：点击“训练”，看它如何学习。',
  alive: '每个条形是一个[概率|probability]。你书写时、网络学习时，条形都会变化。',
  watched: '观察中的图像',
  watchedPicture: (number) => `观察中的图像 ${number}`,
  answer: (model, answer) => `${model}：${answer}`,
  unwatch: (number) => `不再观察图像 ${number}`,
};
