/** The search on the trained weights with the kernels of `simd`, beside all 1,296 mixes that the reference has measured. */
import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrontResult } from '../../../core/results/front-result.ts';
import { defaultSettings, type Settings } from '../../../core/settings/settings.ts';
import type { TaskReport } from '../../../protocol/tasks.ts';
import { createTask } from '../../../testing/engine/task.ts';
import {
  readJsonFixture,
  readMnistTest,
  readMnistTrain,
  readState,
  trainedWeightsPath,
} from '../../../testing/fixtures.ts';
import { firstImages, type Images, splitOf } from '../../../testing/splits.ts';
import { registerForTests } from '../../../tfjs-backend-simd/test-support/register.ts';
import { Network } from '../../network/network.ts';
import { Shelf } from '../../shelf/shelf.ts';
import { Stopped, type Task } from '../../workshop/task.ts';
import { searchFront } from './front-search.ts';

const reference = readJsonFixture(
  'low-bit-mixes.json',
  v.object({
    widths: v.array(v.union([v.number(), v.literal('float')])),
    parameters: v.array(v.object({ weights: v.number(), outputs: v.number() })),
    alone: v.array(v.array(v.number())),
    correct: v.array(v.number()),
  }),
);
const layers = ['conv1', 'conv2', 'fc1', 'fc2'];
const state = readState(trainedWeightsPath);
const test = readMnistTest();
let network: Network;

beforeAll(async () => {
  await registerForTests();
  await tf.setBackend('simd');
  network = new Network(state);
});

afterAll(() => network.dispose());

interface Asked {
  readonly train?: Images;
  readonly settings?: Partial<Settings>;
  readonly hear?: (front: FrontResult, task: Task) => void;
}

async function search({ train = firstImages(readMnistTrain(), 600), settings, hear }: Asked) {
  const shelf = new Shelf();
  const reports: TaskReport[] = [];
  const told: FrontResult[] = [];
  const task = createTask('sweep', reports);
  const plan = {
    network,
    state,
    shelf,
    trainImages: splitOf(train),
    testImages: splitOf(test),
    settings: { ...defaultSettings, testSize: 64, ...settings },
  };
  const error: unknown = await searchFront(plan, task, (front) => {
    told.push(front);
    hear?.(front, task);
  }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { told, reports, error, shelf, front: told.at(-1) };
}

/** Images that calibration might look at, and behind them the first 2,000 test images, on which the reference chose. */
function choosingAsReference(): Images {
  const [before, chosen] = [firstImages(readMnistTrain(), 10_000), firstImages(test, 2000)];
  return {
    pixels: joined(before.pixels, chosen.pixels),
    labels: joined(before.labels, chosen.labels),
  };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

/** Right answers of 10,000; undefined where a width is none that the reference has. */
function rightOf(widths: FrontResult['points'][number]['widths']): number | undefined {
  const places = widths.map((width) => reference.widths.indexOf(width));
  return places.includes(-1)
    ? undefined
    : reference.correct[places.reduce((index, place) => index * reference.widths.length + place, 0)];
}

/** Packed weights, scales and biases. */
const bytesOf = (widths: readonly (number | 'float')[]): number =>
  reference.parameters.reduce((sum, { weights, outputs }, layer) => {
    const width = widths[layer] ?? 'float';
    return sum + 4 * outputs + (width === 'float' ? 4 * weights : Math.ceil((weights * width) / 8) + 4);
  }, 0);

describe('on the images that the reference chose on', () => {
  let front: FrontResult;

  beforeAll(async () => {
    const found = await search({ train: choosingAsReference(), settings: { testSize: 10_000 } });
    if (!found.front) throw new Error(`Nothing was found: ${String(found.error)}`);
    ({ front } = found);
  }, 300_000);

  it('each layer alone loses what the reference measured', () => {
    expect(front.choosingImages).toBe(2000);
    const float = reference.widths.indexOf('float');
    for (const [place, layer] of layers.entries()) {
      const own = reference.alone[place] ?? [];
      for (const [i, width] of reference.widths.slice(0, float).entries()) {
        const found = front.alone.find((one) => one.layer === layer && one.bits === width);
        const expected = (own[i] ?? Number.NaN) - (own[float] ?? Number.NaN);
        expect(Math.abs((found?.loss ?? Number.NaN) - expected)).toBeLessThan(2e-5);
      }
    }
  });

  it('mixes have the right answers that the reference counted', () => {
    const known = front.points.filter(({ widths }) => rightOf(widths) !== undefined);
    expect(known.length).toBeGreaterThan(8);
    for (const { widths, accuracy } of known) {
      expect(Math.abs(accuracy.correct - (rightOf(widths) ?? 0))).toBeLessThanOrEqual(2);
    }
  });

  it('the front is at most 10 images behind the true one in the mean, with less than a tenth of its measurements', () => {
    const all = reference.correct.map((correct, index) => {
      const places = layers.map((_, layer) => Math.floor(index / reference.widths.length ** (3 - layer)));
      const widths = places.map((place) => reference.widths[place % reference.widths.length] ?? 'float');
      return { correct, bytes: bytesOf(widths) };
    });
    const behind = front.points
      .filter((point) => {
        const bytes = bytesOf(point.widths);
        return !front.points.some(
          (other) => bytesOf(other.widths) < bytes && other.accuracy.correct >= point.accuracy.correct,
        );
      })
      .map(({ widths, accuracy: { correct } }) => {
        const bytes = bytesOf(widths);
        return Math.max(0, ...all.filter((mix) => mix.bytes <= bytes).map((mix) => mix.correct - correct));
      });
    expect(behind.length).toBeGreaterThan(8);
    expect(behind.reduce((sum, images) => sum + images, 0) / behind.length).toBeLessThanOrEqual(10);
    const measured = front.alone.length + front.mixes.length + front.points.length;
    expect(measured).toBeLessThan(reference.correct.length / 10);
  });
});

describe('a search', () => {
  it('tells what it has found after each pass: layers alone, then mixes, then the best on the test images', async () => {
    const before = tf.memory().numTensors;
    const { told, front, reports, shelf } = await search({});
    expect(told.slice(0, 4).map(({ alone }) => alone.length)).toEqual([7, 14, 21, 28]);
    expect(told.map(({ isWhole }) => isWhole).lastIndexOf(false)).toBe(told.length - 2);
    const names = (of: readonly { readonly widths: readonly unknown[] }[] = []) =>
      of.map(({ widths }) => widths.join(' '));
    expect(new Set(names(front?.mixes)).size).toBe(front?.mixes.length);
    expect(names(front?.mixes)).toEqual(expect.arrayContaining(names(front?.points)));
    // Of 600 images a sixth, and no more than there are test images.
    expect(front?.choosingImages).toBe(64);
    const progress = reports.flatMap((report) => report.progress ?? []);
    expect(new Set(progress.map(({ of }) => of))).toEqual(new Set(['held-out-images', 'test-images']));
    // Nothing is left behind, on the backend or the shelf.
    expect(tf.memory().numTensors).toBe(before);
    expect(shelf.entries).toHaveLength(1);
  }, 60_000);

  it('stops where it is asked to, and keeps what it has told', async () => {
    const before = tf.memory().numTensors;
    const { error, front } = await search({
      hear: (found, task) => {
        if (found.mixes.length > 0) task.stop();
      },
    });
    expect(error).toBeInstanceOf(Stopped);
    expect(front).toMatchObject({ isWhole: false, points: [] });
    expect(front?.alone).toHaveLength(28);
    expect(tf.memory().numTensors).toBe(before);
  }, 60_000);

  it('leaves float what takes no part, and has nothing to do where nothing does', async () => {
    const off = { quantizeConv1: false, quantizeConv2: false, quantizeFc1: false } as const;
    const { front } = await search({ settings: off });
    expect(new Set(front?.alone.map(({ layer }) => layer))).toEqual(new Set(['fc2']));
    expect(front?.points.every(({ widths }) => widths.slice(0, 3).every((width) => width === 'float'))).toBe(
      true,
    );
    expect((await search({ settings: { ...off, quantizeFc2: false } })).told).toEqual([]);
  }, 60_000);

  it('carries out the remedies, on images that do not choose', async () => {
    const settings = {
      remedies: 'equalize,bias',
      calibrationImages: 4096,
      quantizeConv1: false,
      quantizeConv2: false,
    };
    const { front } = await search({ train: firstImages(readMnistTrain(), 120), settings });
    expect(front?.scheme).toMatchObject({ remedies: ['equalize', 'bias'], calibrationImages: 100 });
    expect(new Set(front?.alone.map(({ bits }) => bits))).toEqual(new Set([4, 3, 2]));
    const uniform = front?.points.filter(({ widths }) => new Set(widths.slice(2)).size === 1);
    expect(uniform?.map(({ widths }) => widths[2])).toEqual(expect.arrayContaining([4, 3, 2]));
  }, 120_000);
});
