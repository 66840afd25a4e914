/** What is told of people's data, whatever kind it is (core/dataset/import/telling.ts). */
import type { dataFilesTelling } from '../../../../core/dataset/import/telling.ts';

export const dataFilesTold: Readonly<Record<keyof typeof dataFilesTelling, string>> = {
  'data-files/gzip-too-large': '{path} 解压后超过 {megabytes} MB，不像是数据。请先解压，再选择解压后的文件。',
  'data-files/gzip-damaged': '{path} 是已损坏的 gzip 文件：它被截断，或有些字节已经改变。请重新下载。',
  'data-files/unpacks-too-large':
    '{path} 解压后超过 {megabytes} MB，这是同样大小的文件的上限。如果确实这么大，请先解压，再选择解压后的文件。',
  'data-files/tar-header': '{path} 是已损坏的 tar 归档：其中一个文件的头部有误。请重新下载。',
  'data-files/tar-long-name': '{path} 是已损坏的 tar 归档：其中一个名称没有结尾。请重新下载。',
  'data-files/tar-cut-off': '{path} 是已损坏的 tar 归档：它在 {file} 中间结束。请重新下载。',
  'data-files/tar-many-files': '{path} 是已损坏的 tar 归档：其中的文件超过 {most} 个。请重新下载。',
  'data-files/many-files': '文件超过 {most} 个。请只选择其中一部分。',
  'data-files/many-layers': '{path} 打包了超过 {most} 层。请先解压。',
  'data-files/zip-too-large':
    '{path} 超过 {megabytes} MB，这是 zip 压缩包的上限。请解压，再选择其中的文件夹或文件。',
  'data-files/more': '另外 {count} 个',
  'data-files/nothing': '这里没有文件。请选择数据本身。',
  'data-files/one-and-next': '{one}{next}',
  'data-files/several-kinds': '这些文件有多种类型：{kinds}。请选择同一类型的文件，它们合起来是一个数据集。',
  'data-files/idx': '{count} 个 IDX 文件（{paths}）',
  'data-files/npy': '{count} 个 NumPy 数组（{paths}）',
  'data-files/csv': '{count} 个 CSV 文件（{paths}）',
  'data-files/cifar': '{count} 个 CIFAR 文件（{paths}）',
  'data-files/pictures': '{count} 张图片（{paths}）',
  'data-files/left-out': '已略去 {count} 个文件（{paths}）。',
  'data-files/labels-missing': '缺少与 {path} 中的图像对应的标签。请同时选择两个文件。',
  'data-files/images-missing': '缺少与 {path} 中的标签对应的图像。请同时选择两个文件。',
  'data-files/counts-differ':
    '{imagesPath} 有 {images} 张图像，而 {labelsPath} 有 {labels} 个标签。请选择相互对应的文件。',
  'data-files/no-training': '缺少训练图像。请与其他文件一起选择。',
  'data-files/two-of-images':
    '{one} 和 {other} 中都是图像，从名称看不出哪个用于训练。请选择同一个数据集的文件，名称中要有 train 和 test。',
  'data-files/two-of-labels':
    '{one} 和 {other} 中都是标签，从名称看不出哪个用于训练。请选择同一个数据集的文件，名称中要有 train 和 test。',
  'data-files/validation-left-out': '已略去验证集（{count} 张图像）：本页只训练和测试。',
  'data-files/validation-tests': '验证集（{count} 张图像）用作测试集。',
  'data-files/not-square':
    '{path} 中的图像为 {rows} × {columns} 像素。本页接受 {least} × {least} 到 {most} × {most} 像素的正方形图像：请裁剪，或用背景补齐。',
  'data-files/other-size':
    '{path} 中的图像为 {rows} × {columns} 像素。本页接受 {least} × {least} 到 {most} × {most} 像素的正方形图像：请先缩放。',
  'data-files/other-channels':
    '{path} 中的图像为 {rows} × {columns} 像素，有 {channels} 个通道。本页接受 1 个通道（灰度）或 3 个通道（红、绿、蓝）。',
  'data-files/size': '{rows} × {columns}',
  'data-files/size-in-channels': '{rows} × {columns}（{channels} 个通道）',
  'data-files/sizes-differ':
    '{trainPath} 中的图像大小为 {trainSize}，{testPath} 中的为 {testSize}。训练图像和测试图像必须一样大。',
  'data-files/too-much':
    '{path} 有 {count} 张图像，像素共 {megabytes} MB。本页最多接受 {most} MB：请只选择其中一部分。',
  'data-files/transposed': 'EMNIST 的图像是转置存放的：已交换行和列。',
  'data-files/pixels-out-of-range':
    '{path} 中的像素值从 {least} 到 {most}。本页接受 0 到 255 的整数，或 0 到 1 的小数：请保存归一化之前的图像。',
  'data-files/fractions': '像素是 0 到 1 的小数：已转换为 0 到 255 的字节。',
  'data-files/rounded': '像素已舍入为 0 到 255 的整数。',
  'data-files/black-and-white': '所有像素都是 0 或 1：已当作黑和白。',
  'data-files/pixels-equal': '{path} 中图像的所有像素都相同：从中学不到任何东西。',
  'data-files/no-images': '{path} 中没有图像。',
  'data-files/shuffled': '训练图像原本按类别排列。现已打乱（随机种子 {seed}），使最前面的图像包含所有类别。',
  'data-files/none-to-test':
    '每个类别只有一张图像，没有剩下的可用于测试。请添加图像：每个类别的最后六分之一会留作测试。',
  'data-files/last-sixth': '测试集是每个类别的最后六分之一（{count} 张图像），因为文件中没有测试集。',
  'data-files/one-label': '{path} 中所有图像的标签都是 {label}。数据集至少需要两个类别。',
  'data-files/many-classes': '{path} 有 {count} 个类别。本页最多接受 {most} 个：请只选择其中一部分。',
  'data-files/label-out-of-range':
    '{place}的标签为 {label}。标签是 0 到 {last} 的整数，每个类别一个：请改正，或去掉这张图像。',
  'data-files/label-not-trained':
    '{place}的标签为 {label}，没有任何训练图像属于这个类别：训练标签有 {known}。请添加这个类别的训练图像，或从测试集中去掉它。',
  'data-files/class-not-trained':
    '{place}的标签为 {label}（{name}），没有任何训练图像属于这个类别：训练标签有 {known}。请添加这个类别的训练图像，或从测试集中去掉它。',
  'data-files/gaps': '没有训练图像的标签是 {labels}：出现的 {count} 个标签就是全部类别。',
  'data-files/few-drawings': '{name} 有 {count} 张图画。每个类别至少要画两张：一张用于训练，一张用于测试。',
  'data-files/drawing': '第 {number} 张图画',
};
