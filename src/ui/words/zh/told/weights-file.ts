/** What is told of files of weights as a whole (core/formats/telling.ts). */
import type { weightsFileTelling } from '../../../../core/formats/telling.ts';

export const weightsFileTold: Readonly<Record<keyof typeof weightsFileTelling, string>> = {
  'weights-file/none-chosen': '没有选择文件。',
  'weights-file/with-others': '{file} 及一同选中的文件',
  'weights-file/what-to-choose':
    '{problem}请选择 safetensors 文件、由 torch.save(model.state_dict(), path) 保存的 .pth、ONNX 文件，或 TF.js 层模型（一次选中全部文件，或打包成 zip）。',
  'weights-file/empty': '{file} 是空的。请重新保存或下载。',
  'weights-file/unknown': '本页无法识别 {file} 的类型。',
  'weights-file/several-models': '{file}：这里有多个模型（{models}）。请选择其中一个。',
  'weights-file/taken-from': '取自 {path}',
  'weights-file/put-together': '由 {count} 个文件合并而成',
  'weights-file/is-git-lfs-pointer':
    '{file} 是 Git LFS 指针，它所代表的文件在别处。请用 git lfs pull 获取文件本身，或从仓库页面下载。',
  'weights-file/is-old-pytorch':
    '{file} 是 PyTorch 1.6 之前的旧格式文件。请在 PyTorch 中加载，再重新保存：torch.save(torch.load(path), path)。',
  'weights-file/is-pickle':
    '{file} 是 Python pickle。请在 Python 中用 torch.save(model.state_dict(), path) 保存权重，再选择得到的文件。',
  'weights-file/is-hdf5':
    '{file} 是 Keras 保存的那种 HDF5 文件（.h5）。请用 tensorflowjs_converter 转换为层模型，再打包成 zip。',
  'weights-file/is-numpy-array':
    '{file} 是 NumPy 数组。请在 Python 中用 torch.save(model.state_dict(), path) 保存权重，再选择得到的文件。',
  'weights-file/is-gguf': '{file} 是 GGUF 文件。',
  'weights-file/is-tensorflow-lite': '{file} 是 TensorFlow Lite 文件。',
  'weights-file/is-png': '{file} 是 PNG 图片。',
  'weights-file/is-jpeg': '{file} 是 JPEG 图片。',
  'weights-file/is-gif': '{file} 是 GIF 图片。',
  'weights-file/is-pdf': '{file} 是 PDF 文档。',
  'weights-file/is-gzip': '{file} 是 gzip 压缩包。请先解压。',
  'weights-file/is-7-zip': '{file} 是 7-Zip 压缩包。请先解压。',
  'weights-file/is-json': '{file} 是 JSON 文本。如果是 TF.js 模型，请一次选中 model.json 和它的 .bin 文件。',
  'weights-file/is-web-page': '{file} 是网页。链接可能指向了介绍这个文件的页面；请下载文件本身。',
  'weights-file/is-keras': '{file} 是 Keras 文件（.keras）。',
  'weights-file/is-numpy-archive': '{file} 是 NumPy 归档（.npz）。',
  'weights-file/is-empty-zip': '{file} 是空的 zip 压缩包。',
  'weights-file/is-other-zip': '{file} 是 zip 压缩包，但其中没有本页能识别的权重（里面有 {entry}）。',
};
