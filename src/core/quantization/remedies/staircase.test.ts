/** Made-up measurements: every set of remedies has some error, and the stairs must make the best of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mcNemarPValue } from '../../metrics/compare.ts';
import { simpleCnn } from '../../network/presets.ts';
import { type Remedy, remedyNames, remedyProblems } from './remedy.ts';
import {
  type Attempt,
  type Climb,
  climb,
  type HeldOutResult,
  heldOutImages,
  keptOf,
  leastHeldOut,
  meets,
  remediesCost,
  type Target,
  verdictOf,
} from './staircase.ts';

const layers = ['conv1', 'conv2', 'fc1', 'fc2'];
const costOf = (remedies: readonly Remedy[]) => remediesCost(simpleCnn, layers, remedies, 1024);

function result(logitError: number, better = 0, worse = 0, images = 2000): HeldOutResult {
  const changed = better + worse;
  const pValue = mcNemarPValue(better, worse);
  return { images, changed, better, worse, bothWrong: 0, pValue, correct: 1900, logitError };
}

const unreachable: Target = { kind: 'logit-error', most: 0 };

interface MadeUp {
  readonly errorOf: (remedies: readonly Remedy[]) => number;
  readonly target?: Target;
  readonly canTry?: Climb['canTry'];
  readonly costs?: Climb['costOf'];
}

async function climbed({ errorOf, target = unreachable, canTry = () => true, costs = costOf }: MadeUp) {
  const begun: (Remedy | undefined)[] = [];
  const { stairs, end } = await climb({
    target,
    costOf: costs,
    canTry,
    begins: (before, { remedy }) => {
      expect(before).toHaveLength(begun.length);
      begun.push(remedy);
      return Promise.resolve();
    },
    tryOut: ({ remedies }) => Promise.resolve({ found: result(errorOf(remedies)), seconds: 1 }),
  });
  expect(stairs.map(({ remedy }) => remedy)).toEqual(begun);
  return { stairs, end, tried: begun, kept: keptOf(stairs)?.remedies };
}

describe('the order', () => {
  it('is that of the costs on SimpleCNN, where each of them helps: what replaces others comes last', async () => {
    let error = 1;
    const { tried, kept, end } = await climbed({ errorOf: () => (error *= 0.9) });
    expect(tried).toEqual([
      ...[undefined, 'equalize', 'mse-scale', 'bias', 'gptq', 'act-order', 'float-target'],
      ...['output-scale', 'adaround'],
    ]);
    expect(kept).toEqual(['equalize', 'output-scale', 'adaround']);
    expect(end).toBe('not-met');
  });

  it('is the same where none helps: each is tried with what it needs', async () => {
    const { stairs, kept } = await climbed({ errorOf: (remedies) => 1 + remedies.length });
    const sets = stairs.map(({ remedies }) => remedies.join());
    expect(sets.slice(0, 6)).toEqual(['', 'equalize', 'mse-scale', 'bias', 'gptq', 'gptq,act-order']);
    expect(sets.slice(6, -1).toSorted()).toEqual(['gptq,float-target', 'output-scale']);
    expect(sets.at(-1)).toBe('adaround');
    expect(kept).toEqual([]);
  });

  it('has no correction of biases after GPTQ to the float model, which does the same', async () => {
    const late: Partial<Record<Remedy, number>> = { bias: 9, adaround: 99 };
    const costs = (remedies: readonly Remedy[]) =>
      remedies.reduce((sum, remedy) => sum + (late[remedy] ?? 1), 0);
    const errorOf = (remedies: readonly Remedy[]) =>
      remedies.includes('adaround') ? 1 : 0.5 ** remedies.length;
    const { tried } = await climbed({ errorOf, costs });
    expect(tried.slice(-2)).toEqual(['float-target', 'adaround']);
    const { tried: others } = await climbed({ errorOf: () => 1, costs });
    expect(others.slice(-2)).toEqual(['bias', 'adaround']);
  });
});

/** An error for each set, whichever is asked for. */
const madeUp = fc
  .array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(Number.NaN)), {
    minLength: 2 ** remedyNames.length,
    maxLength: 2 ** remedyNames.length,
  })
  .map((errors) => (remedies: readonly Remedy[]) => {
    const set = remedyNames.reduce((sum, name, bit) => sum + (remedies.includes(name) ? 2 ** bit : 0), 0);
    const error = errors[set] ?? 0;
    return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
  });

const setups = fc.record({
  errorOf: madeUp,
  target: fc.double({ min: 0, max: 1, noNaN: true }).map((most): Target => ({ kind: 'logit-error', most })),
  tooLarge: fc.subarray([...remedyNames]),
  costs: fc.array(fc.nat(), { minLength: remedyNames.length, maxLength: remedyNames.length }),
});

describe('whatever is measured', () => {
  it('each kept stair lowers the error by a hundredth at least, and what was not kept does not', async () => {
    await fc.assert(
      fc.asyncProperty(setups, async ({ errorOf, target }) => {
        const { stairs } = await climbed({ errorOf, target });
        let best = Number.POSITIVE_INFINITY;
        for (const [index, { found, verdict }] of stairs.entries()) {
          if (index > 0) expect(verdict === 'kept').toBe(found.logitError < 0.99 * best);
          if (verdict === 'hurt') expect(found.logitError).toBeGreaterThan(best);
          if (verdict === 'kept') best = found.logitError;
        }
      }),
    );
  });

  it('ends with the first kept stair that meets the target, or when none is left to try', async () => {
    await fc.assert(
      fc.asyncProperty(setups, async ({ errorOf, target }) => {
        const { stairs, end } = await climbed({ errorOf, target });
        const kept = stairs.filter(({ verdict }) => verdict === 'kept');
        expect(kept.map(({ found }) => meets(target, found))).toEqual(
          kept.map((_, index) => end === 'met' && index === kept.length - 1),
        );
        expect(stairs.at(-1)?.verdict === 'kept' || end === 'not-met').toBe(true);
      }),
    );
  });

  it('tries each once at most, the cheapest first, only what goes together, and nothing too large', async () => {
    await fc.assert(
      fc.asyncProperty(setups, async ({ errorOf, target, tooLarge, costs }) => {
        const canTry = (remedies: readonly Remedy[]) => !remedies.some((name) => tooLarge.includes(name));
        const sum = (remedies: readonly Remedy[]) =>
          remedies.reduce((total, name) => total + (costs[remedyNames.indexOf(name)] ?? 0), 0);
        const { stairs, tried } = await climbed({ errorOf, target, canTry, costs: sum });
        expect(new Set(tried).size).toBe(tried.length);
        const sets = stairs.map(({ remedies }) => remedies.join());
        expect(new Set(sets).size).toBe(sets.length);
        for (const [index, { remedy, remedies }] of stairs.entries()) {
          expect(remedyProblems(remedies)).toEqual([]);
          expect(canTry(remedies)).toBe(true);
          if (remedy) expect(remedies).toContain(remedy);
          expect(remedies.includes('bias') && remedies.includes('float-target')).toBe(false);
          // As long as nothing is kept, all stand on the same: first the options of what was kept, each group by its costs.
          const next = stairs[index + 1];
          if (index === 0 || stairs[index]?.verdict === 'kept' || !next) continue;
          const kept = keptOf(stairs.slice(0, index))?.remedies ?? [];
          const isOption = ({ remedy: of }: Attempt) =>
            of !== undefined && remedyProblems([of]).some(({ other }) => kept.includes(other));
          if (isOption({ remedy, remedies }) === isOption(next))
            expect(sum(next.remedies)).toBeGreaterThanOrEqual(sum(remedies));
          else expect(isOption(next)).toBe(false);
        }
      }),
    );
  });
});

describe('the verdict', () => {
  it.each([
    [5, undefined, 'kept'],
    [Number.POSITIVE_INFINITY, undefined, 'kept'],
    [0.98, 1, 'kept'],
    [0.995, 1, 'no-use'],
    [1.005, 1, 'no-use'],
    [1.02, 1, 'hurt'],
    [Number.POSITIVE_INFINITY, 1, 'hurt'],
    [1, Number.POSITIVE_INFINITY, 'kept'],
    [0, 0, 'no-use'],
    [1e-9, 0, 'hurt'],
  ] as const)('of %d after %d is %s', (error, best, verdict) => {
    expect(verdictOf(error, best)).toBe(verdict);
  });
});

describe('the target', () => {
  it('of no real loss is met where chance explains the loss, or there is none', () => {
    const target: Target = { kind: 'no-real-loss' };
    expect(meets(target, result(9, 2, 8))).toBe(true);
    expect(meets(target, result(9, 0, 6))).toBe(false);
    expect(meets(target, result(9, 60, 0))).toBe(true);
  });

  it('of changed predictions counts them of a thousand, whatever images there are', () => {
    const target: Target = { kind: 'changed', most: 10 };
    expect(meets(target, result(9, 10, 10))).toBe(true);
    expect(meets(target, result(9, 10, 11))).toBe(false);
    expect(meets(target, result(0, 0, 1, leastHeldOut))).toBe(false);
  });

  it('of the logits’ error is met at it', () => {
    const target: Target = { kind: 'logit-error', most: 0.01 };
    expect(meets(target, result(0.01, 0, 99))).toBe(true);
    expect(meets(target, result(0.011))).toBe(false);
  });
});

describe('held-out images', () => {
  it.each([
    [60_000, 256, { first: 58_000, count: 2000 }],
    [2500, 1024, { first: 1024, count: 1476 }],
    [306, 256, { first: 256, count: 50 }],
    [305, 256, undefined],
    [100, 256, undefined],
  ])('of %i training images, %i of them for calibration: %j', (images, calibration, expected) => {
    expect(heldOutImages(images, calibration)).toEqual(expected);
  });

  it('are none that calibration looks at', () => {
    fc.assert(
      fc.property(fc.nat(70_000), fc.integer({ min: 1, max: 60_000 }), (images, calibration) => {
        const held = heldOutImages(images, calibration);
        if (!held) return;
        expect(held.first).toBeGreaterThanOrEqual(calibration);
        expect(held.first + held.count).toBe(images);
        expect(held.count).toBeGreaterThanOrEqual(leastHeldOut);
      }),
    );
  });
});
