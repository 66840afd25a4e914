/** What is told of the tensors of a file and of the network that its metadata name (core/formats/safetensors/telling.ts). */
import type { weightsTelling } from '../../../../core/formats/safetensors/telling.ts';

export const weightsTold: Readonly<Record<keyof typeof weightsTelling, string>> = {
  'weights/of-file': '{file}：{problem}',
  // A file can be a Chinese name for several, which has no space behind it.
  'weights/too-long': '{file}：共 {bytes} 字节。最大的网络的权重占 40 MB。请选择不超过 {most} 字节的文件。',
  'weights/quantized': '{file}：其中是量化的权重。请选择浮点权重。',
  'weights/more': '另外 {count} 个',
  'weights/missing': '“{network}”的{kind}缺少 {names}。{holds}请保存模型的整个 state_dict。',
  'weights/not-part': '“{network}”的{kind}不包含 {names}。请只保存这个网络的 state_dict，不含其他内容。',
  'weights/kind-float': '浮点权重',
  'weights/kind-int8': '动态 int8 权重',
  'weights/kind-static-int8': '静态 int8 权重',
  'weights/kind-low-bit': '低位数权重（{bits} 位）',
  'weights/kind-format': '{format} 权重',
  'weights/holds': '文件中有 {names}。',
  'weights/holds-nothing': '文件中没有张量。',
  'weights/tensor-missing': '缺少 {tensor}。请保存模型的整个 state_dict。',
  'weights/type': '{tensor} 的类型是 {found}，应为 {expected}。请先转换，再保存。',
  'weights/shape': '{tensor} 的形状是 {found}，应为 {expected}。这些不是“{network}”的权重。',
  'weights/either': '{one} 或 {other}',
  'weights/not-finite': '{tensor} 在索引 {index} 处为 {value}。这样的权重来自发散的训练；请选择更早的文件。',
  'weights/scale-not-positive':
    '{tensor} 在索引 {index} 处为 {value}；缩放因子必须大于 0。请重新量化并保存。',
  'weights/scale-extreme':
    '{tensor} 在索引 {index} 处为 {value}；缩放因子必须在 {least} 和 {most} 之间。请重新量化并保存。',
  'weights/format-too-large': '{tensor} 中有缩放因子 {scale}：权重会超出 float32 的范围。请重新量化并保存。',
  'weights/no-number': '{tensor} 在索引 {index} 处为 {code}，这个编码不代表任何数。请重新量化并保存。',
  'weights/zero-point': '{tensor} 为 {value}，超过了 {most}。请重新校准并保存。',
  'weights/spare-bits': '{tensor} 的打包方式不对：最后一个编码之后的位不全是 0。请重新保存。',
  'weights/no-scheme': '{tensor} 属于某个量化方案，而元数据没有在“scheme”中写明。请连同元数据一起保存。',
  'weights/per-tensor-and-channel':
    '{layer} 是逐张量量化的，{other} 是逐通道量化的。请用同样的方式量化两者。',
  'weights/per-channel-and-tensor':
    '{layer} 是逐通道量化的，{other} 是逐张量量化的。请用同样的方式量化两者。',
  'weights/packed-shape-missing': '元数据“{key}”应为 {expected}，但没有这一项。请重新保存。',
  'weights/packed-shape-other': '元数据“{key}”应为 {expected}，实际却不是。请重新保存。',
  'weights/network': '元数据“network”无法使用：{problem}',
  'weights/classes': '元数据“classes”应为一个数，而不是“{value}”。请重新保存。',
  'weights/input': '元数据“input”应为通道数、行数和同样多的列数，例如 1x28x28，而不是“{value}”。请重新保存。',
  'weights/other-images':
    '它的网络读取 {size}、{channels} 个通道的图像，区分 {classes} 个类别；而当前数据集的网络读取 {ownSize}、{ownChannels} 个通道的图像，区分 {ownClasses} 个类别。请先导入前一种图像的数据集，或选择适合当前数据集的权重。',
  'weights/scheme': '元数据“scheme”无法使用（{problem}）。',
  'weights/scheme-not-json': '它不是 JSON',
  'weights/scheme-dynamic': 'kind：动态方案由张量本身体现',
  'weights/scheme-layer': 'layers：网络有 {layers}，没有 {layer}',
  'weights/parts-missing':
    '权重分布在 {count} 个文件中，其中{missing|缺少|缺少} {names}。请一次选中全部文件。',
  'weights/no-index': '{index} 没有说明每个权重在哪个文件中。',
  'weights/in-two-parts': '{tensor} 出现在不止一个文件中，其中有 {part}。请选择同一个模型的文件。',
};
