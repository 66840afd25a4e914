/** What is told of a packed data set (core/dataset/telling.ts). */
import type { datasetTelling } from '../../../../core/dataset/telling.ts';

export const datasetTold: Readonly<Record<keyof typeof datasetTelling, string>> = {
  'dataset/no-manifest':
    '{file} 没有正确描述数据集（{problems}）。请重新加载页面；如果还是不行，就需要重新打包数据。',
  'dataset/field': '{field}：{problem}',
  'dataset/file-name': '必须是单纯的文件名',
  'dataset/hash': '必须是 64 个小写十六进制数字',
  'dataset/shard-counts': '各分片的数量相加必须等于总数',
  'dataset/moments-of-channels': 'mean 和 std 必须给每个通道各一个数',
  'dataset/other-count': '{file} 中的图像不是 {count} 张。需要重新打包数据。',
  'dataset/label-out-of-range':
    '{file}：图像 {image} 的标签为 {label}，而 {dataset} 的标签是 0 到 {last}。需要重新打包数据。',
};
