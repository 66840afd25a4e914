/** The texts about files, and about the work that the browser keeps. */
import type { Translated } from '../../dictionary.ts';
import type { exportWords as englishExport, filesWords as englishFiles } from '../../en/late/files.ts';

export const exportWords: Translated<typeof englishExport> = {
  caption: '文件里的模型就是页面上显示的模型：int8 按“量化”中的选择量化。',
  noModelYet: '还没有可以保存的模型：页面仍在启动。',
  noSoundModel: '没有可以保存的内容：权重已经不是有效的数。请退回到之前的权重，或点击“重置”。',
  format: '保存为',
  name: (what) => `导出：${what}`,
  formats: {
    safetensors: {
      name: 'safetensors',
      readBy: 'Hugging Face 的加载器可以读取，而且不会运行文件里的任何代码。本页也能读取。',
    },
    onnx: {
      name: 'ONNX',
      readBy:
        '凡是支持 ONNX 的地方都能运行，Netron 可以把它画成图。int8 文件在任何地方都给出与 PyTorch 相同的答案。',
    },
    onnxRuntime: {
      name: 'ONNX Runtime',
      readBy:
        '其中的 int8 权重相同，但采用 ONNX Runtime 计算最快的形式。激活值占 8 位而不是 7 位，所以答案与 PyTorch 接近，但不完全相同。',
    },
    pth: {
      name: 'pth',
      readBy:
        '用 torch.load 读取。它是一个 state dict；int8 文件对应由 quantize_dynamic 得到的模型。本页也能读取。',
    },
    tfjs: {
      name: 'TF.js',
      readBy:
        '用 tf.loadLayersModel 读取这个 zip 文件中的模型，以浮点计算；int8 文件中每个权重占一个字节。本页也能读取。',
    },
  },
  script: {
    title: '在 PyTorch 中复现',
    what: 'PyTorch 脚本',
    button: '脚本',
    about: '这个 Python 脚本加载浮点文件，进行量化和测试，并把结果与本页的数值并列打印。',
  },
  metrics: {
    title: '训练指标',
    what: '指标 CSV',
    button: 'CSV',
    about: '表中是每一步的损失和速度。',
  },
  predictions: {
    title: '预测',
    what: '预测 CSV',
    button: 'CSV',
    about: '表中是各个模型对每张测试图像的答案。',
  },
  noSteps: '还没有可以保存的内容：请先训练模型。',
  noPredictions: '还没有可以保存的内容：请先评估或量化模型。',
};

/** Of the files' panel alone. What other parts of the page say of files is in words.ts. */
export const filesWords: Translated<typeof englishFiles> = {
  importHint:
    '接受浮点或 int8 权重：safetensors、原始 PyTorch 脚本的 .pth、ONNX，或 TF.js 层模型（zip 文件，或一次选中全部文件）。也可以把文件拖到页面任意位置。',
  loadTrainedHint: '这些权重由 PyTorch 训练了一个轮次，准确率为 97.60 %。有了它们，马上就可以量化。',
  afresh: {
    button: '从头开始',
    about: '这个浏览器会保留你的工作。从头开始会把它删除。',
    question: '要从头开始吗？',
    consequence: '模型、训练过程、模型架和所有结果都会从这个浏览器中删除。已保存的文件不受影响。',
    keep: '保留我的工作',
  },
};
