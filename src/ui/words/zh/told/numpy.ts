/** What is told of NumPy files of images (core/dataset/import/kinds/npy/telling.ts). */
import type { numpyTelling } from '../../../../core/dataset/import/kinds/npy/telling.ts';

export const numpyTold: Readonly<Record<keyof typeof numpyTelling, string>> = {
  'numpy/no-images': '其中没有图像数组：它的各轴应为张数、行、列；有通道时为张数、行、列、通道。',
  'numpy/no-images-but':
    '其中没有图像数组：它的各轴应为张数、行、列；有通道时为张数、行、列、通道。现有的数组是其他形状：{others}。',
  'numpy/no-labels':
    '其中没有标签数组：每张图像的标签是一个数，形状为 (n) 或 (n, 1)。如果每个类别占一列，可用 numpy 的 argmax(axis=1) 得到标签。',
  'numpy/no-labels-but':
    '其中没有标签数组：每张图像的标签是一个数，形状为 (n) 或 (n, 1)。现有的数组是其他形状：{others}。如果每个类别占一列，可用 numpy 的 argmax(axis=1) 得到标签。',
  'numpy/shape': '{path}（{shape}）',
  'numpy/left-out': '已略去 {path}（{shape}）：其中既没有图像，也没有标签。',
  'numpy/element': '{path} 的元素 {number}',
  'numpy/no-label': '{path} 的元素 {number} 是标签 {label}。标签是从 0 开始的整数，每个类别一个。',
  'numpy/classes': '没有标签：每个文件是一个类别，以文件名为类别的名称。',
  'numpy/image': '全部图像中的第 {number} 张',
  'numpy/no-array': '其中没有图像数组。',
  'numpy/length':
    '{path} 已损坏：文件头标明有 {shape} 个元素，实际并非如此。文件可能被截断，请重新保存或下载。',
  'numpy/damaged-header': '{path} 不是可用的 NumPy 数组：文件头已损坏。请用 numpy.save 重新保存。',
  'numpy/long-header': '{path} 不是可用的 NumPy 数组：文件头太长。请用 numpy.save 重新保存。',
  'numpy/records': '{path} 不是可用的 NumPy 数组：元素是结构体。请保存普通的数。',
  'numpy/other-shape': '{path} 不是可用的 NumPy 数组：它的形状既不是图像的，也不是标签的。',
  'numpy/objects':
    '{path} 不是可用的 NumPy 数组：元素是 Python 对象。请保存普通的数，使用同一种 dtype 和同一个形状。',
  'numpy/elements': '{path} 不是可用的 NumPy 数组：元素类型为 {type}。请保存整数或浮点数。',
};
