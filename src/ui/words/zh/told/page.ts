/** What the page itself tells (client/telling.ts), and what devices are called. It has to be there when nothing more can be loaded. */
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
  'page/worker-stopped':
    '训练模型的 worker 已停止（{cause}）。到目前为止的结果都还在；点击“重新开始”，会从最近保存的权重继续。',
  'page/script-not-loaded': '无法加载它的脚本',
  'page/ended-silently': '它没有说明原因就结束了',
  'page/silent-at-start': '它在启动时没有应答',
  'page/worker-not-running': 'worker 没有运行。请点击“重新开始”。',
  'device/javascript': 'JavaScript，单核',
  'device/webassembly': 'CPU，WebAssembly SIMD',
  'device/one-thread': 'CPU，1 个线程，SIMD',
  'device/one-thread-relaxed': 'CPU，1 个线程，relaxed SIMD',
  'device/threads': 'CPU，{threads} 个线程，SIMD',
  'device/threads-relaxed': 'CPU，{threads} 个线程，relaxed SIMD',
  'device/unnamed-renderer': '未命名的渲染器',
  'device/unnamed-adapter': '未命名的适配器',
};
