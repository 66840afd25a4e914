import { describe, expect, it, vi } from 'vitest';
import { chunkLength } from './growing-list.ts';
import type { StepsReport } from './reports.ts';
import { RunRecord } from './run-record.ts';
import { ThinnedSeries } from './thinned-series.ts';

const empty = RunRecord.of();

function report(
  firstStep: number,
  losses: readonly number[],
  changes: Partial<StepsReport> = {},
): StepsReport {
  return {
    firstStep,
    losses: Float32Array.from(losses),
    epoch: 1,
    learningRates: new Float64Array(losses.length).fill(0.01),
    imagesSeen: 32 * (firstStep + losses.length - 1),
    imagesTotal: 60_000,
    imagesPerSecond: 100,
    meanImagesPerSecond: 90,
    elapsedMs: 1000,
    remainingMs: 2000,
    ...changes,
  };
}

const accuracy = (step: number, correct: number) => ({ step, correct, images: 100, whole: false });

const trained = empty
  .withSteps(report(1, [4, 2, 3]))
  .withAccuracy(accuracy(3, 50))
  .withSteps(
    report(4, [2, 1], { epoch: 2, learningRates: Float64Array.of(0.005, 0.0025), imagesPerSecond: 120 }),
  )
  .withAccuracy({ ...accuracy(5, 90), whole: true })
  .withEpoch({ epoch: 1, step: 3, meanLoss: 3 })
  .withEpoch({ epoch: 2, step: 5, meanLoss: 1.5 });

const steps = (record: RunRecord) => [...record.rows()].map(({ step }) => step);

describe('a record', () => {
  it('is empty before the first step', () => {
    expect([empty.steps.length, empty.accuracies.length, empty.steps.latest, empty.epochs]).toEqual([
      0,
      0,
      undefined,
      [],
    ]);
    expect([...empty.rows()]).toEqual([]);
    expect(empty.steps.points(10, 0.9)).toEqual([]);
    expect(empty.accuracies.points(10)).toEqual([]);
  });

  it('knows of every step its loss, its epoch, its learning rate and the accuracy that was measured after it', () => {
    const first = { epoch: 1, learningRate: 0.01, imagesPerSecond: 100 };
    const second = { epoch: 2, imagesPerSecond: 120 };
    expect([...trained.rows()]).toEqual([
      { ...first, step: 1, loss: 4, accuracy: undefined },
      { ...first, step: 2, loss: 2, accuracy: undefined },
      { ...first, step: 3, loss: 3, accuracy: accuracy(3, 50) },
      { ...second, step: 4, loss: 2, learningRate: 0.005, accuracy: undefined },
      { ...second, step: 5, loss: 1, learningRate: 0.0025, accuracy: { ...accuracy(5, 90), whole: true } },
    ]);
  });

  it('gives the last report, the epochs and the counts', () => {
    const { losses: _, learningRates: __, ...latest } = report(4, [2, 1], { epoch: 2, imagesPerSecond: 120 });
    expect(trained.steps.latest).toEqual({ ...latest, lastStep: 5 });
    expect(trained.epochs.map(({ meanLoss }) => meanLoss)).toEqual([3, 1.5]);
    expect([trained.steps.length, trained.accuracies.length]).toEqual([5, 2]);
  });

  it('that is older than schedules has the rate of a report at each of its steps, and goes on from there', () => {
    const { rates: _, ...old } = trained.serialise();
    const read = RunRecord.of(old).withSteps(report(6, [0.5], { learningRates: Float64Array.of(0.001) }));
    const rates = [...read.rows()].map(({ learningRate }) => learningRate);
    expect(rates).toEqual([0.01, 0.01, 0.01, 0.005, 0.005, 0.001]);
  });

  it('stays as it is when another one continues it', () => {
    const before = trained.serialise();
    const one = trained.withSteps(report(6, [7]));
    const other = trained.withSteps(report(6, [8, 9]));
    expect(trained.serialise()).toEqual(before);
    expect([...one.rows()].at(-1)).toMatchObject({ step: 6, loss: 7 });
    expect([...other.rows()].slice(-2)).toMatchObject([{ loss: 8 }, { loss: 9 }]);
  });
});

describe('a record up to a step', () => {
  it('knows nothing that came later, and has the report to which the step belongs', () => {
    const cut = trained.upTo(4);
    expect(steps(cut)).toEqual([1, 2, 3, 4]);
    expect(cut.steps.latest).toMatchObject({ firstStep: 4, lastStep: 4, epoch: 2 });
    expect(cut.accuracies.length).toBe(1);
    expect(cut.epochs.map(({ step }) => step)).toEqual([3]);
  });

  it.each([
    [0, []],
    [3, [1, 2, 3]],
    [5, [1, 2, 3, 4, 5]],
    [99, [1, 2, 3, 4, 5]],
  ])('%i', (step, expected) => {
    expect(steps(trained.upTo(step))).toEqual(expected);
  });

  it('cuts where steps are missing', () => {
    const gap = empty.withSteps(report(1, [4])).withSteps(report(11, [3, 2]));
    expect(steps(gap.upTo(5))).toEqual([1]);
    expect(steps(gap.upTo(11))).toEqual([1, 11]);
  });

  it('goes on with other steps, and the record it came from does not notice', () => {
    expect(trained.withEpoch({ epoch: 2, step: 5, meanLoss: 1.5 }).epochs).toEqual(trained.epochs);
    const again = trained.upTo(3).withSteps(report(4, [9, 9, 9]));
    expect([...again.rows()].map(({ loss }) => loss)).toEqual([4, 2, 3, 9, 9, 9]);
    expect([...trained.rows()].map(({ loss }) => loss)).toEqual([4, 2, 3, 2, 1]);
    expect(again.steps.points(10, 0).map(({ loss }) => loss)).toEqual([4, 2, 3, 9, 9, 9]);
    expect(trained.steps.points(10, 0).map(({ loss }) => loss)).toEqual([4, 2, 3, 2, 1]);
  });
});

describe('the curves', () => {
  it('have each step under its number', () => {
    const gap = empty.withSteps(report(1, [4, 2])).withSteps(report(11, [1]));
    expect(gap.steps.points(10, 0)).toEqual([
      { step: 1, loss: 4, smoothed: 4 },
      { step: 2, loss: 2, smoothed: 2 },
      { step: 11, loss: 1, smoothed: 1 },
    ]);
  });

  it('are smoothed across reports, and anew when the smoothing changes', () => {
    const record = empty.withSteps(report(1, [4])).withSteps(report(2, [2]));
    // (0.5 * 0.5 * 4 + 0.5 * 2) / (1 - 0.5^2)
    expect(record.steps.points(10, 0.5)[1]?.smoothed).toBeCloseTo(8 / 3, 12);
    expect(record.steps.points(10, 0)[1]?.smoothed).toBe(2);
  });

  it('keep few of many accuracies, the best and the last among them', () => {
    let record = empty;
    for (let step = 1; step <= 3000; step++)
      record = record.withAccuracy(accuracy(step, step === 777 ? 99 : step % 50));
    const points = record.accuracies.points(100);
    expect(points.length).toBeLessThanOrEqual(100);
    expect(points).toContainEqual(accuracy(777, 99));
    expect(points.at(-1)).toEqual(accuracy(3000, 0));
  });

  it('look at each loss once, however many reports there are', () => {
    const add = vi.spyOn(ThinnedSeries.prototype, 'add');
    let record = empty;
    for (let first = 1; first <= 20_000; first += 100) {
      record = record.withSteps(report(first, new Array<number>(100).fill(first)));
      record.steps.points(240, 0.9);
      record.accuracies.points(240);
    }
    expect(add.mock.calls.reduce((sum, [values]) => sum + values.length, 0)).toBe(20_000);
    add.mockRestore();
  });
});

describe('as arrays', () => {
  it('a record survives being sent to another thread', () => {
    const again = RunRecord.of(structuredClone(trained.serialise()));
    expect([...again.rows()]).toEqual([...trained.rows()]);
    expect(again.steps.latest).toEqual(trained.steps.latest);
    expect(again.epochs).toEqual(trained.epochs);
    expect([...again.withSteps(report(6, [7])).rows()]).toHaveLength(6);
  });

  it('takes 4 bytes a step beside its reports', () => {
    const bytes = (record: RunRecord) => {
      const { losses, reports } = record.serialise();
      return [losses, reports].map((arrays) => arrays.reduce((sum, { byteLength }) => sum + byteLength, 0));
    };
    const long = empty.withSteps(report(1, new Array<number>(3 * chunkLength).fill(1)));
    expect(bytes(long)).toEqual([4 * 3 * chunkLength, 80]);
  });
});
