/** What is told of IDX, CSV and CIFAR files and of kinds that are not read (core/dataset/import/kinds/telling.ts). */
import type { dataKindsTelling } from '../../../../core/dataset/import/kinds/telling.ts';

export const dataKindsTold: Readonly<Record<keyof typeof dataKindsTelling, string>> = {
  'data-kinds/no-cifar': '其中没有 CIFAR 文件。',
  'data-kinds/other-cifar': '{path} 属于 {name}，而 {other} 不是。请选择同一个数据集的文件。',
  'data-kinds/fine-labels': '每张图像有一个粗标签和一个细标签：采用细标签。',
  'data-kinds/within-record': '{path} 在一条数据中间结束。请重新下载。',
  'data-kinds/record': '{path} 的第 {number} 条数据',
  'data-kinds/image': '第 {number} 张图像',
  'data-kinds/csv-no-labels':
    '{path} 中的图像没有标签：每行只有像素。请选择每行都有标签的文件，它通常叫 train.csv。',
  'data-kinds/csv-lines': '每行有 {values} 个值：一个标签和一张图像的像素。',
  'data-kinds/csv-label-first': '每行有 {values} 个值：一个标签和一张图像的像素。标签是每行的第一个值。',
  'data-kinds/csv-label-last': '每行有 {values} 个值：一个标签和一张图像的像素。标签是每行的最后一个值。',
  'data-kinds/csv-left-out': '已略去 {path}：其中的图像没有标签，无法用来测试。',
  'data-kinds/csv-names-and-numbers':
    '{names} 中的标签是名称，{numbers} 中的标签是数。两个文件对类别的叫法必须一致。',
  'data-kinds/csv-long-line':
    '{path} 的第 {line} 行比任何 {side} × {side} 像素的图像都长。请每行写一张图像。',
  'data-kinds/csv-more-values':
    '{path} 不是图像表格：第 {line} 行的值比第一行的 {first} 个多。每行应为一张图像。',
  'data-kinds/csv-other-count':
    '{path} 不是图像表格：第 {line} 行有 {values} 个值，第一行有 {first} 个。每行应为一张图像。',
  'data-kinds/csv-no-number':
    '{path} 不是图像表格：第 {line} 行的第 {place} 个值不是数。像素是 0 到 255 的数。',
  'data-kinds/csv-many-values':
    '{path} 不是图像表格：有一行的值超过 {most} 个。一张 28 × 28 像素的图像加上标签是 785 个值，一张 32 × 32 像素、3 个通道的是 3,073 个。',
  'data-kinds/csv-header-alone':
    '{path} 不是图像表格：有一行有 {values} 个值，之后没有图像。一张 28 × 28 像素的图像加上标签是 785 个值，一张 32 × 32 像素、3 个通道的是 3,073 个。',
  'data-kinds/csv-no-square':
    '{path} 不是图像表格：有一行有 {values} 个值。一张 28 × 28 像素的图像加上标签是 785 个值，一张 32 × 32 像素、3 个通道的是 3,073 个。',
  'data-kinds/csv-no-label':
    '{path} 的第 {line} 行没有标签。标签是从 0 开始的整数，每个类别一个：请改正这一行，或去掉它。',
  'data-kinds/csv-wrong-label':
    '{path} 的第 {line} 行的标签为 {label}。标签是从 0 开始的整数，每个类别一个：请改正这一行，或去掉它。',
  'data-kinds/csv-line': '{path} 的第 {line} 行',
  'data-kinds/idx-changed': '{path} 在读取时发生了变化。请重新选择。',
  'data-kinds/idx-elements': '{path} 是 IDX 文件，元素类型为 {type}。本页读取的是无符号字节（类型 {byte}）。',
  'data-kinds/idx-length':
    '{path} 已损坏：文件头标明有 {announced} 字节，实际有 {present} 字节。文件可能被截断，请重新下载。',
  'data-kinds/idx-image': '{path} 的第 {number} 张图像',
  'data-kinds/empty': '{path} 是空的。请重新下载。',
  'data-kinds/git-lfs':
    '{path} 是 Git LFS 指针，它所代表的文件在别处。请用 git lfs pull 获取文件本身，或从仓库页面下载。',
  'data-kinds/pickle':
    '{path} 是 Python pickle。如果是 CIFAR，请选择二进制版本。如果是其他数据，请用 numpy.savez 保存图像和标签。',
  'data-kinds/hdf5': '{path} 是 HDF5 文件。请在 Python 中用 numpy.savez 保存其中的图像和标签。',
  'data-kinds/matlab': '{path} 是 MATLAB 文件。请在 Python 中用 numpy.savez 保存其中的图像和标签。',
  'data-kinds/parquet': '{path} 是 Parquet 文件。请在 Python 中用 numpy.savez 保存其中的图像和标签。',
  'data-kinds/arrow': '{path} 是 Arrow 文件。请在 Python 中用 numpy.savez 保存其中的图像和标签。',
  'data-kinds/pdf': '{path} 是 PDF 文档。请选择数据本身。',
  'data-kinds/seven-zip': '{path} 是 7-Zip 压缩包。请解压，再选择其中的内容。',
  'data-kinds/rar': '{path} 是 RAR 压缩包。请解压，再选择其中的内容。',
  'data-kinds/xz': '{path} 是 xz 压缩包。请解压，再选择其中的内容。',
  'data-kinds/bzip2': '{path} 是 bzip2 压缩包。请解压，再选择其中的内容。',
  'data-kinds/zstandard': '{path} 是 Zstandard 压缩包。请解压，再选择其中的内容。',
  'data-kinds/tiff': '{path} 是 TIFF 图片，浏览器无法读取。请把图片保存为 PNG。',
  'data-kinds/web-page': '{path} 是网页。链接可能指向了介绍数据的页面；请下载数据本身。',
  'data-kinds/text': '{path} 是文本，但不是图像表格。本页可以读取 IDX、NPZ、CSV、CIFAR，以及文件夹中的图片。',
  'data-kinds/unknown': '本页无法识别 {path} 的类型。本页可以读取 IDX、NPZ、CSV、CIFAR，以及文件夹中的图片。',
};
