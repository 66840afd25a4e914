/** What is told of networks (core/network/telling.ts). */
import type { networkTelling } from '../../../../core/network/telling.ts';

export const networkTold: Readonly<Record<keyof typeof networkTelling, string>> = {
  'network/filters': '第 {position} 个模块（{block}）有 {filters} 个滤波器。请选择 1 到 {most} 的整数。',
  'network/kernel': '第 {position} 个模块（{block}）的卷积核大小为 {kernel}。请从 {kernels} 中选择。',
  'network/units': '第 {position} 个模块（{block}）有 {units} 个单元。请选择 1 到 {most} 的整数。',
  'network/probability':
    '第 {position} 个模块（{block}）的丢弃比例为 {probability}。请选择大于或等于 0、小于 1 的数。',
  'network/small-images':
    '第 {position} 个模块（pool）要把图像缩小一半，但此时图像只有 {left} × {left}。{side} × {side} 的图像可以池化 {times} 次：请去掉一个。',
  'network/wide-layer':
    '{layer} 要读取 {values} 个值，超过了 int8 求和所能容纳的 {most} 个。请在它之前加入池化，或减少滤波器。',
  'network/parameters':
    '网络会有 {parameters} 个参数，超过了页面能训练的 {most} 个。请减少滤波器或单元，或增加一个池化。',
  'network/activations':
    '对一张 {side} × {side} × {channels} 的图像，各层会产生 {values} 个值，超过了页面能容纳的 {most} 个。请更早池化，或减少滤波器。',
  'network/many-blocks': '有 {blocks} 个模块。最多 {most} 个。',
  'network/after-dense':
    '第 {position} 个模块（{block}）在全连接层之后，那里已经没有图像。请把它移到第一个 dense 模块之前。',
  'network/many-convolutions': '有 {convolutions} 个卷积层。最多 {most} 个。',
  'network/many-dense-blocks':
    '有 {blocks} 个 dense 模块。最多 {most} 个：最后的全连接层（每个类别一个单元）会自动加上。',
  'network/long-list': '模块列表有 {characters} 个字符。最多 {most} 个。',
  'network/no-conv':
    '第 {position} 个模块“{block}”无效。请写 conv:滤波器数:卷积核大小，例如 conv:32:3；卷积核大小可选 {kernels}。',
  'network/no-pool': '第 {position} 个模块“{block}”无效。请只写 pool：池化总是 2 × 2。',
  'network/no-dropout': '第 {position} 个模块“{block}”无效。请写 dropout:P，例如 dropout:0.25。',
  'network/no-dense': '第 {position} 个模块“{block}”无效。请写 dense:单元数，例如 dense:128。',
  'network/no-block':
    '第 {position} 个模块“{block}”无效。模块可以是 conv:滤波器数:卷积核大小、pool、dropout:P 或 dense:单元数。',
  'network/other-images':
    'fc1.weight 读取 {inputs} 个值，而 {side} × {side}、{channels} 个通道的图像有 {values} 个值，无论经过多少次 2 × 2 池化都得不到 {inputs} 个。请导入这个网络原本的数据集，或选择适合 {side} × {side} 图像的网络的权重。',
  'network/images-after-pools':
    'fc1.weight 读取 {inputs} 个值，而 {side} × {side}、{channels} 个通道的图像有 {values} 个值，无论经过多少次 2 × 2 池化都得不到 {inputs} 个。如果每个卷积层之后都有池化，它适合 {wanted} × {wanted} 的图像。请导入这个网络原本的数据集，或选择适合 {side} × {side} 图像的网络的权重。',
  'network/images-of-side':
    'fc1.weight 读取 {inputs} 个值，而 {side} × {side}、{channels} 个通道的图像有 {values} 个值，无论经过多少次 2 × 2 池化都得不到 {inputs} 个。它适合 {wanted} × {wanted} 的图像。请导入这个网络原本的数据集，或选择适合 {side} × {side} 图像的网络的权重。',
  'network/softmax-regression': 'softmax 回归',
  'network/convolution': '{from} → {to} 个通道，{kernel} × {kernel}，填充 {padding}',
  'network/dropout': '{probability}，仅训练时',
  'network/another':
    '{file} 中是另一个网络：{found}；有 {parameters} 个参数。页面上现在的模型：{present}；加载文件之前，它会保留。要换成该网络再加载吗？',
  'network/then': '{one}，{next}',
  'network/block-conv': '卷积层 {filters} 个 {kernel} × {kernel}',
  'network/block-pool': '池化',
  'network/block-dropout': 'dropout {probability}',
  'network/block-dense': '全连接层 {units}',
};
