/** How long an epoch takes, judged by how fast a network trained on the same backend. */

import { sameNetwork } from '../presets.ts';
import type { NetworkSpec } from '../spec.ts';
import { multiplyAdds } from './costs.ts';

/** A measured training. */
export interface Pace {
  readonly spec: NetworkSpec;
  readonly batchSize: number;
  readonly imagesPerSecond: number;
}

/**
 * Milliseconds of a step that do not depend on the network: calls, messages, a pause for the page. Between 1 and 3 of them
 * with `mlp`, whose arithmetic takes a tenth of that, on two cores; a GPU takes as much to be given its work.
 */
const stepMs = 2;

/** Of a step that is as short as that, this share is still taken for arithmetic. */
const leastShare = 0.5;

/** Whether the pace is one of this very network, with such batches. */
export const isOwnPace = (spec: NetworkSpec, batchSize: number, pace: Pace): boolean =>
  sameNetwork(spec, pace.spec) && batchSize === pace.batchSize;

/**
 * Milliseconds for so many images. With its own pace, images / rate. With another network's, a step of that is taken apart:
 * what every step takes, and the rest, which grows with the multiply-adds of the network and the images of the batch.
 */
export function epochMs(
  spec: NetworkSpec,
  { images, batchSize }: { readonly images: number; readonly batchSize: number },
  pace: Pace,
): number {
  if (isOwnPace(spec, batchSize, pace)) return (1000 * images) / pace.imagesPerSecond;
  const measured = (1000 * pace.batchSize) / pace.imagesPerSecond;
  const fixed = Math.min(stepMs, measured * (1 - leastShare));
  const work = (network: NetworkSpec, batch: number) => multiplyAdds(network) * batch;
  const growing = ((measured - fixed) * work(spec, batchSize)) / work(pace.spec, pace.batchSize);
  return Math.ceil(images / batchSize) * (fixed + growing);
}
