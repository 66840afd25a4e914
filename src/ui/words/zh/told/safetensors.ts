/** What is told of the bytes of safetensors files (core/formats/safetensors/telling.ts). */
import type { safetensorsTelling } from '../../../../core/formats/safetensors/telling.ts';

export const safetensorsTold: Readonly<Record<keyof typeof safetensorsTelling, string>> = {
  'safetensors/unsound': '{file}：不是完好的 safetensors 文件。{problem}',
  'safetensors/is-zip':
    '它是 torch.save 写出的那种 zip 压缩包（.pth、.pt）。请改用 safetensors.torch.save_file 保存。',
  'safetensors/too-short': '它只有 {bytes} 字节。文件可能被截断，请重新保存或下载。',
  'safetensors/header-too-long':
    '文件头标明有 {bytes} 字节，最多只能有 {most} 字节。它是否是其他类型的文件？',
  'safetensors/header-cut-off':
    '文件头标明有 {bytes} 字节，实际有 {following} 字节。文件可能被截断，请重新保存或下载。',
  'safetensors/header-not-utf-8': '文件头不是 UTF-8 文本。',
  'safetensors/header-without-brace': '文件头不是以“{”开头。',
  'safetensors/header-no-object': '文件头不是 JSON 对象。',
  'safetensors/header-not-json': '文件头不是 JSON（{cause}）。',
  'safetensors/too-many-entries': '文件头有 {count} 个条目，最多只能有 {most} 个张量。',
  'safetensors/name-twice': '文件头中“{name}”出现了两次。',
  'safetensors/metadata-no-object': '__metadata__ 不是对象。',
  'safetensors/metadata-no-string': '__metadata__ 的“{key}”不是字符串。',
  'safetensors/entry': '张量“{tensor}”的条目无法使用（条目：{problem}）。',
  'safetensors/entry-field': '张量“{tensor}”的条目无法使用（{field}：{problem}）。',
  'safetensors/data-cut-off':
    '张量“{tensor}”应占第 {start} 到第 {end} 字节，而数据共 {bytes} 字节。文件可能被截断，请重新保存或下载。',
  'safetensors/other-size': '张量“{tensor}”（{type} {shape}）需要 {needed} 字节，而按偏移量有 {found} 字节。',
  'safetensors/gap': '张量“{tensor}”之前的第 {start} 到第 {end} 字节不属于任何张量。',
  'safetensors/overlap': '张量“{tensor}”与前一个张量重叠。',
  'safetensors/bytes-left': '最后一个张量之后还有 {bytes} 字节。',
};
