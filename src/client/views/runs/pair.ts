/** Two models of runs beside each other: what was set otherwise, and what each says of the test images. */
import { classQualities, confusionOf } from '../../../core/metrics/confusion.ts';
import { imagesOf } from '../../../core/metrics/image-lists.ts';
import type { RunAnswers, RunRow } from '../../../core/results/run-row.ts';
import { parseHash } from '../../../core/settings/hash.ts';
import { type SettingKey, settingKeys } from '../../../core/settings/settings.ts';

export interface SettingDifference {
  readonly key: SettingKey;
  readonly first: string;
  readonly second: string;
}

/** What has nothing to do with what was trained, or stands in a column of its own. */
const apart: ReadonlySet<SettingKey> = new Set([
  'view',
  'network',
  'backend',
  'threads',
  'smoothing',
  'logLoss',
]);

/** The settings that differ; undefined where those of one of the two are not known. */
export function differingSettings(first: RunRow, second: RunRow): SettingDifference[] | undefined {
  if (first.settings === undefined || second.settings === undefined) return undefined;
  const [one, other] = [parseHash(first.settings).settings, parseHash(second.settings).settings];
  return settingKeys
    .filter((key) => !apart.has(key) && one[key] !== other[key])
    .map((key) => ({ key, first: String(one[key]), second: String(other[key]) }));
}

/** Whether both were asked about the same images. */
export const areOfSameImages = (first: RunAnswers, second: RunAnswers): boolean =>
  first.labels.length === second.labels.length &&
  first.labels.every((label, index) => label === second.labels[index]);

export interface ClassAccuracy {
  readonly name: string;
  readonly images: number;
  /** Of the images of the class, the share that each finds. */
  readonly first: number;
  readonly second: number;
}

/** One for each class that has images. The answers must be of the same images. */
export function classAccuracies(first: RunAnswers, second: RunAnswers): ClassAccuracy[] {
  const classes = 1 + [first.labels, first.predictions, second.predictions].reduce(greatest, 0);
  const recalls = [first, second].map(({ labels, predictions }) =>
    classQualities(confusionOf(labels, predictions, classes), classes),
  );
  const [ofFirst = [], ofSecond = []] = recalls;
  return ofFirst.flatMap(({ images, recall }, label) => {
    const other = ofSecond[label]?.recall;
    if (recall === undefined || other === undefined) return [];
    return [{ name: first.classNames[label] ?? String(label), images, first: recall, second: other }];
  });
}

const greatest = (most: number, labels: Uint8Array): number =>
  labels.reduce((a, label) => Math.max(a, label), most);

/** Places of the images of which the two say something else. */
export const changedImages = (first: RunAnswers, second: RunAnswers): number[] =>
  imagesOf('changed', {
    labels: first.labels,
    baseline: first.predictions,
    candidate: second.predictions,
  });
