import type { modelTelling } from '../../../../worker/shelf/telling.ts';

export const modelTold: Readonly<Record<keyof typeof modelTelling, string>> = {
  'model/at-step': '{name}，第 {step} 步',
  'model/of-network': '{network}：{name}',
  'model/fine-tuned': '{name}，微调 {steps} 步',
  'model/the-quantized': '量化模型',
  'model/none-trained': '存储的模型架上没有浮点模型。',
  'model/gone': '这个模型已不在模型架上。请另选一个。',
  'model/no-predictions': '还没有预测。请先点击“评估”或“量化”。',
  'model/images-missing': '{name} 还有 {images} 张图像{images|没有到达|没有到达}。请等全部到齐后再试。',
  'model/astray':
    '微调发散了：{steps} 步中到第 {step} 步时，损失或权重已经不是有效的数。模型和结果没有变化。请降低学习率（现在是 {learningRate}），或选择更多的位数。',
  'model/no-result': '扫描中有一项没有结果（{scheme}）：{cause}',
  'model/not-calibrated': '静态量化需要先用到训练图像。请点击“量化”，再保存。',
  'model/not-fine-tuned': '设置要求微调 {steps} 步，现在还没有进行。请点击“量化”，再保存。',
  'model/only-safetensors':
    '这个量化模型（{scheme}）只能存为 safetensors。请选择 safetensors，或对 {layers} 做动态量化。',
  'model/no-integer-float': 'ONNX Runtime 没有浮点模型的整数形式。请选择 ONNX。',
  'model/inputs-own':
    '{file} 中的权重训练时，输入似乎是用数据集自身的均值和标准差标准化的：在 {images} 张测试图像上，用这种输入的损失为 {loss}，用页面现在的归一化 (x - {mean}) / {std} 的损失为 {presentLoss}；准确率分别为 {accuracy} % 和 {presentAccuracy} %。要让所有模型都改用数据集自身的均值和标准差吗？',
  'model/inputs-zero-to-one':
    '{file} 中的权重训练时，输入似乎在 0 到 1 之间：在 {images} 张测试图像上，用这种输入的损失为 {loss}，用页面现在的归一化 (x - {mean}) / {std} 的损失为 {presentLoss}；准确率分别为 {accuracy} % 和 {presentAccuracy} %。要让所有模型都改用 0 到 1 的输入吗？',
  'model/inputs-minus-one-to-one':
    '{file} 中的权重训练时，输入似乎在 -1 到 1 之间：在 {images} 张测试图像上，用这种输入的损失为 {loss}，用页面现在的归一化 (x - {mean}) / {std} 的损失为 {presentLoss}；准确率分别为 {accuracy} % 和 {presentAccuracy} %。要让所有模型都改用 -1 到 1 的输入吗？',
};
