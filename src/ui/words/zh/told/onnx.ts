/** What is told of ONNX files (core/formats/onnx/read/telling.ts). */
import type { onnxTelling } from '../../../../core/formats/onnx/read/telling.ts';

export const onnxTold: Readonly<Record<keyof typeof onnxTelling, string>> = {
  'onnx/unreadable': '{file} 无法作为 ONNX 模型读取：{cause}',
  'onnx/damaged': '文件被截断或已损坏。请重新保存或下载。',
  'onnx/too-many-fields': '它的字段超过 {most} 个，远多于本页的网络所需。',
  'onnx/no-graph': '其中没有计算图。请重新保存或下载。',
  'onnx/sparse-weights': '其中有稀疏权重。请转换为稠密权重，再重新保存。',
  'onnx/long-list': '其中有一个列表太长，不像是网络的。',
  'onnx/number-by-number': '张量“{tensor}”是逐个数写入的。请改用 raw_data 重新保存。',
  'onnx/a-tensor': '未命名',
  'onnx/type':
    '其中有 ONNX 类型 {type} 的值。本页支持 float32、float16、bfloat16、float64，以及 8、32、64 位整数。',
  'onnx/shape': '张量“{tensor}”的形状为 [{shape}]。本页的网络最多有 {most} 个值。',
  'onnx/other-file':
    '权重在旁边的另一个文件 {file} 中。请把两个文件打包成 zip 再选择，或保存为一个文件：torch.onnx.export(..., external_data=False)，或 onnx.save(onnx.load(path), path)。',
  'onnx/beyond-other-file':
    '张量“{tensor}”应在 {file} 的第 {byte} 字节处，而这个文件共有 {bytes} 字节。请选择属于同一模型的两个文件。',
  'onnx/length': '张量“{tensor}”有 {found} 个值，按形状应有 {wanted} 个。请重新保存或下载。',
  'onnx/no-images': '它不读取图像。',
  'onnx/images-shape':
    '它读取形状为 [{shape}] 的张量。本页的网络读取 1 或 3 个通道的正方形图像，各轴依次为批次、通道、行、列。',
  'onnx/second-input': '它还要读取另一个输入 {name}。',
  'onnx/no-answer': '它的输出都与图像无关。',
  'onnx/unknown-output': '本页不支持 {operator} 的第 {number} 个输出。',
  'onnx/constant-without-value': '其中有一个常量没有值。',
  'onnx/made-by-nothing': '它要读取 {name}，而之前没有节点生成它。',
  'onnx/computes-too-much': '它用权重做的计算超出了网络所需。',
  'onnx/transposes': '它要转置的轴 [{axes}] 并不存在。',
  'onnx/batch-not-first': '它对一个张量做 reshape，而这个张量的第一个轴不是批次。',
  'onnx/reshapes':
    '它通过 reshape 把 [{before}] 变为 [{after}]。本页只支持展平图像，以及添加或去掉大小为 1 的轴。',
  'onnx/not-images': '节点 {node} 读取的张量，各轴不是批次、通道、行、列。',
  'onnx/not-flattened': '节点 {node} 读取的张量，各轴不是批次、特征：图像没有展平。',
  'onnx/channels': '节点 {node} 要读取 {wanted} 个通道，得到的却是 {found} 个。',
  'onnx/values': '节点 {node} 要读取 {wanted} 个值，得到的却是 {found} 个。',
  'onnx/no-relu-between': '{layer} 和 {next} 之间没有 ReLU。在本页，除最后一层外，每层之后都有。',
  'onnx/relu-before-layers': '节点 {node} 之前没有任何层。在本页，ReLU 总是跟在层之后。',
  'onnx/relu-after-relu':
    '节点 {node} 在 {before} 之后，而 {before} 之前已有一个 ReLU。在本页，一层之后只有一个 ReLU。',
  'onnx/below-0-after-pool': '节点 {node} 在池化之后乘以小于 0 的数，无法并入 {layer}。',
  'onnx/below-0-before-pool': '节点 {node} 在 {pool} 之前乘以小于 0 的数，本页不支持。',
  'onnx/halves': '节点 {node} 要把 {rows} × {columns} 的图像缩小一半，但图像已经太小。',
  'onnx/normalises-itself':
    '它自己对图像做归一化，从 {node} 开始：它需要 {own}，而当前数据集按 (x - {mean}) / {std} 归一化。{layer} 用零填充，这一步无法移入其中。请导出不含这一步的模型。',
  'onnx/shifts-padding':
    '节点 {node} 使值发生偏移，而 {layer} 在这些值的四周补零，所以无法并入该层。请把归一化放在 ReLU 之前。',
  'onnx/no-dense-at-end': '它的末尾不是全连接层（Gemm 或 MatMul，每个类别一个输出）。',
  'onnx/relu-at-end': '它在 {layer} 之后以 ReLU 结束。在本页，logits 不经过 ReLU。',
  'onnx/after-last-layer': '它在最后一层之后还有别的计算。',
  'onnx/own-normalisation': '已略去其自带的图像归一化，因为本页的处理与之相同',
  'onnx/folded': '{node} 已并入 {layer}',
  'onnx/dynamic-as-floats': '权重取其整数所代表的浮点数：本页的动态量化只用于全连接层，并且各层方式相同',
  'onnx/seven-bits': 'int8 权重与文件中的相同；各层的输入像 PyTorch 那样舍入为 7 位，而文件用 8 位',
};
