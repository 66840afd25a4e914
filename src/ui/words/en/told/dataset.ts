/** What is told of a packed data set (core/dataset/telling.ts). */
import type { datasetTelling } from '../../../../core/dataset/telling.ts';

export const datasetTold: Readonly<Record<keyof typeof datasetTelling, string>> = {
  'dataset/no-manifest':
    '{file} does not describe the data set ({problems}). Reload the page; if it stays, the data must be packed again.',
  'dataset/field': '{field}: {problem}',
  'dataset/file-name': 'must be a plain file name',
  'dataset/hash': 'must be 64 lower-case hex digits',
  'dataset/shard-counts': 'the counts of its shards must add up to its count',
  'dataset/moments-of-channels': 'mean and std must have a number for each channel',
  'dataset/other-count': '{file} does not hold {count} {count|image|images}. The data must be packed again.',
  'dataset/label-out-of-range':
    '{file}: image {image} is labelled {label}, but {dataset} has the labels 0 to {last}. The data must be packed again.',
};
