/** What the page itself tells (client/telling.ts). It has to be there when nothing more can be loaded. */
import type { Translated } from '../../dictionary.ts';
import type { pageTold as english } from '../../en/told/page.ts';

export const pageTold: Translated<typeof english> = {
  'page/code-not-loaded':
    '无法加载{what}的代码。可能是网络断开，也可能是服务器上已有更新的版本。请重试；如果还是不行，请先保存权重，再重新加载页面。',
  'page/action': '这项操作',
  'page/charts': '图表',
  'page/explanations': '术语解释',
  'page/lesson': '课程',
  'page/part': '“{name}”',
  'page/language': '语言“{name}”',
  'page/sentences': '提示信息',
};
