/** The trained weights on `simd`, and what quantized models of them reach on all test images. The float model is measured once. */
import { afterAll, beforeAll } from 'vitest';
import type { StateDict } from '../../core/network/state-dict.ts';
import type { Comparison } from '../../core/results/comparison.ts';
import { evaluateEntries } from '../../worker/measuring/evaluate-entries.ts';
import { Runners } from '../../worker/measuring/runners.ts';
import { Network } from '../../worker/network/network.ts';
import type { QuantizedFile } from '../../worker/shelf/entry.ts';
import { accuracyOf, compareEntries } from '../../worker/shelf/reports.ts';
import { Shelf } from '../../worker/shelf/shelf.ts';
import { readMnistTest, readState, trainedWeightsPath } from '../fixtures.ts';
import { splitOf } from '../splits.ts';
import { useSimd } from '../tf-simd.ts';
import { createTask } from './task.ts';

interface Measured extends Comparison {
  readonly logitError: number;
  /** Right answers of 10,000. */
  readonly correct: number;
}

export interface TrainedOnSimd {
  readonly state: StateDict;
  /** There once the tests of a file have begun, until they are over. */
  readonly network: Network;
  measure(file: QuantizedFile): Promise<Measured>;
}

/** For a test file: it has the backend from its first test to its last. */
export function trainedOnSimd(): TrainedOnSimd {
  const state = readState(trainedWeightsPath);
  const images = splitOf(readMnistTest());
  const settings = { testSize: images.count, evalBatchSize: 500 };
  const shelf = new Shelf();
  let network: Network | undefined;
  const current = (): Network => {
    if (!network) throw new Error('The network is there from the first test to the last.');
    return network;
  };
  beforeAll(async () => {
    await useSimd();
    network = new Network(state);
  });
  afterAll(() => network?.dispose());
  return {
    state,
    get network() {
      return current();
    },
    async measure(file) {
      const entry = shelf.draft(file);
      const runners = new Runners(shelf, current());
      try {
        const plan = { runners, images, settings };
        await evaluateEntries([shelf.live, entry], plan, createTask('quantize'));
      } finally {
        runners.dispose();
      }
      const { evaluated } = entry.known;
      const comparison = compareEntries(shelf.live, entry);
      if (!evaluated || comparison?.logitError === undefined) throw new Error('It was not evaluated.');
      return { ...comparison, logitError: comparison.logitError, correct: accuracyOf(evaluated).correct };
    },
  };
}
