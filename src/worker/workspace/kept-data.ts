/** A data set of a person's own as it is stored: a description, and its images and labels as parts. */

import { imageSizeOf } from '../../core/dataset/dataset-info.ts';
import type { StoredDataSet } from '../../core/runs/workspace-record.ts';
import { Dataset } from '../data/dataset.ts';
import type { HeldImages } from '../data/split.ts';
import { arrayPart, type Part, type StoredParts } from './part.ts';
import { told } from './telling.ts';

/** Undefined for the data set that is served: it comes again by itself. */
export function describeData(dataset: Dataset | undefined): StoredDataSet | undefined {
  if (!dataset?.isOwn) return undefined;
  const { classNames, mean, std, ...info } = dataset.info;
  return { ...info, classNames: [...classNames], mean: [...mean], std: [...std] };
}

export function dataParts(dataset: Dataset | undefined): Part[] {
  if (!dataset?.isOwn) return [];
  const { info, train, test } = dataset;
  const megabytes = Math.ceil((train.held.pixels.length + test.held.pixels.length) / 1e6);
  const whenLeftOut = told('work/no-room', { megabytes, name: info.name });
  return [...halfParts('train', train.held), ...halfParts('test', test.held)].map((part) => ({
    ...part,
    whenLeftOut,
  }));
}

const halfParts = (half: 'train' | 'test', { labels, pixels }: HeldImages): Part[] => [
  arrayPart(`data/${half}-labels`, labels),
  arrayPart(`data/${half}-pixels`, pixels),
];

/** Throws where an image is missing. */
export function storedData(info: StoredDataSet, parts: StoredParts): Dataset {
  const half = (name: 'train' | 'test', count: number): HeldImages => {
    const labels = parts.bytes(`data/${name}-labels`);
    const pixels = parts.bytes(`data/${name}-pixels`);
    if (labels.length !== count || pixels.length !== count * imageSizeOf(info))
      throw new Error(
        name === 'train' ? told('work/train-images-incomplete') : told('work/test-images-incomplete'),
      );
    return { labels, pixels };
  };
  return Dataset.held(info, half('train', info.counts.train), half('test', info.counts.test));
}
