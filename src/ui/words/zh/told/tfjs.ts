/** What is told of TF.js layers models (core/formats/tfjs-layers/telling.ts). */
import type { tfjsTelling } from '../../../../core/formats/tfjs-layers/telling.ts';

export const tfjsTold: Readonly<Record<keyof typeof tfjsTelling, string>> = {
  'tfjs/unreadable': '{file} 无法作为 TF.js 层模型读取：{problem}',
  'tfjs/no-model': '其中没有 model.json。',
  'tfjs/several-models': '其中有多个模型（{models}）。请只选择一个。',
  'tfjs/model-too-long': '{model} 有 {bytes} 字节，最多只能有 {most} 字节。',
  'tfjs/model-not-utf-8': '{model} 不是 UTF-8 文本。',
  'tfjs/model-not-json': '{model} 不是 JSON（{cause}）。',
  'tfjs/graph-model':
    '它是图模型（tfjs_graph_model）：只有一系列运算，从中已无法得知各层。请用 tensorflowjs_converter --input_format=keras --output_format=tfjs_layers_model 转换它原来的 Keras 模型。',
  'tfjs/other-model': '{model} 不是层模型的（整个文件：{problem}）。',
  'tfjs/other-model-field': '{model} 不是层模型的（{field}：{problem}）。',
  'tfjs/files-missing':
    '{count|缺少权重文件|缺少权重文件} {files}。请一次选中 {model} 和它的全部 .bin 文件，或打包成 zip 再选择。',
  'tfjs/file-twice': '清单中文件 {file} 出现了两次。',
  'tfjs/other-bytes': '清单标明权重有 {needed} 字节，而 {count} 个文件共有 {found} 字节。',
  'tfjs/weight-twice': '清单中权重 {weight} 出现了两次。',
  'tfjs/too-many-weights': '它有 {count} 个权重，最多只能有 {most} 个。',
  'tfjs/weight-missing': '缺少权重 {weight}。请重新保存或转换整个模型。',
  'tfjs/weight-not-found':
    '缺少权重 {weight}，从其他权重（{others}）的顺序和形状也看不出来。请重新保存或转换整个模型。',
  'tfjs/other-layers': '它有 {count} 个带权重的层，而“{network}”有 {expected} 个。请重新保存或转换整个模型。',
  'tfjs/no-layer':
    'model.json 没有描述各层，而 {layer} 既不是卷积层，也不是全连接层。请连同网络结构一起保存模型。',
  'tfjs/shape': '{weight} 的形状是 {found}，应为 {expected}。这些不是“{network}”的权重。',
  'tfjs/no-levels': '{weight} 中有 {value}，而旁边带有缩放因子的层只能有 -128 到 127 的整数。',
  'tfjs/no-scales': '{weight} 不全是 {expected}，所以无法得知缩放因子。请重新导出模型。',
  'tfjs/by-order': '已根据顺序和形状识别权重：{layers}',
  'tfjs/renamed': '已把 {layers} 改名为 {names}',
  'tfjs/widened': '已由 {type} 扩展为 float32',
  'tfjs/from-levels': '已采用 {type} 量化级所代表的数',
  'tfjs/folded': '批归一化已并入：{foldings}',
  'tfjs/into': '{normalization} 并入 {layer}',
  'tfjs/left-out': '已略去 {weights}',
};
