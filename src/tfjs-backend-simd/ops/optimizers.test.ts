// The steps of optimizers on simd and on stock operations: against PyTorch, and against each other.
import { setBackend, type Tensor, tensor1d, type Variable, variable } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { allowedDifferences } from '../test-support/disagreement.ts';
import { random } from '../test-support/random.ts';
import { fused, registerForTests } from '../test-support/register.ts';
import { excess, relativeError } from '../test-support/rounding.ts';
import { adamUpdate, sgdMomentumUpdate } from './ops.ts';

beforeAll(async () => {
  await registerForTests();
});

/** Five weights: four lanes and one more. */
const weights = [0.5, -1.25, 2, 0, 3.5];
const gradients = [
  [0.1, -0.2, 0.3, 0, -1],
  [0.05, 0.4, -0.3, 0.02, 0.5],
  [-0.2, 0.1, 0.1, -0.01, 2],
];

type Step = (
  weight: Variable,
  gradient: Tensor,
  moments: readonly [Variable, Variable],
  step: number,
) => void;

const sgd =
  (settings: { nesterov?: boolean; weightDecay?: number }): Step =>
  (weight, gradient, [velocity]) =>
    sgdMomentumUpdate([weight], [gradient], [velocity], { learningRate: 0.1, momentum: 0.9, ...settings });

const adam =
  (settings: { decoupled?: boolean; weightDecay?: number }): Step =>
  (weight, gradient, [first, second], step) => {
    const moments = { first: [first], second: [second] };
    adamUpdate([weight], [gradient], moments, { learningRate: 0.01, step, ...settings });
  };

function after(steps: Step): Float32Array {
  const weight = variable(tensor1d(weights));
  const moments = [variable(tensor1d([0, 0, 0, 0, 0])), variable(tensor1d([0, 0, 0, 0, 0]))] as const;
  for (const [index, values] of gradients.entries()) {
    const gradient = tensor1d(values);
    steps(weight, gradient, moments, index + 1);
    gradient.dispose();
  }
  const result = Float32Array.from(weight.dataSync());
  for (const used of [weight, ...moments]) used.dispose();
  return result;
}

describe.each(['cpu', 'simd'])('three steps on %s', (backend) => {
  beforeAll(async () => {
    await setBackend(backend);
  });

  // torch 2.13 on the CPU: torch.optim.SGD(lr=0.1, momentum=0.9, ...), Adam and AdamW (lr=0.01, ...).
  it.each<[string, Step, number[]]>([
    [
      'Nesterov',
      sgd({ nesterov: true }),
      [0.4900600016117096, -1.3086200952529907, 1.959130048751831, -0.0035199997946619987, 3.328400135040283],
    ],
    [
      'SGD with weight decay',
      sgd({ weightDecay: 0.05 }),
      [0.46964970231056213, -1.247066855430603, 1.9102590084075928, -0.00279000005684793, 3.3765969276428223],
    ],
    [
      'Nesterov with weight decay',
      sgd({ nesterov: true, weightDecay: 0.05 }),
      [
        0.4707143306732178, -1.2590515613555908, 1.8803317546844482, -0.0034838998690247536,
        3.1845271587371826,
      ],
    ],
    [
      'Adam',
      adam({}),
      [0.4827417731285095, -1.2478175163269043, 1.9894556999206543, -0.009727764874696732, 3.508090019226074],
    ],
    [
      'Adam with weight decay',
      adam({ weightDecay: 0.05 }),
      [0.4806486666202545, -1.2436962127685547, 1.9828709363937378, -0.009605076164007187, 3.504889726638794],
    ],
    [
      'AdamW',
      adam({ weightDecay: 0.05, decoupled: true }),
      [0.4820067584514618, -1.245951533317566, 1.9864667654037476, -0.009724045172333717, 3.502830982208252],
    ],
  ])("of %s are PyTorch's, but for rounding", (_, steps, expected) => {
    // No number on the way is larger than the weight and 1 together; none passes through more roundings.
    const allowed = expected.map((value) => relativeError(10 * gradients.length) * (Math.abs(value) + 1));
    expect(excess(after(steps), expected, allowed)).toBeLessThanOrEqual(1);
  });

  it('are refused where a state is missing', () => {
    const weight = variable(tensor1d(weights));
    const gradient = tensor1d(weights);
    const settings = { learningRate: 1, step: 1 };
    expect(() => adamUpdate([weight], [gradient], { first: [weight], second: [] }, settings)).toThrow(
      'one of each state',
    );
    expect([...weight.dataSync()]).toEqual(weights);
    for (const used of [weight, gradient]) used.dispose();
  });
});

it(`sgdMomentumUpdate over two steps ${fused ? 'within what rounding allows' : 'to the last bit'}, and leaves copies of the weights alone`, async () => {
  const results: Float32Array[] = [];
  for (const backend of ['cpu', 'simd']) {
    await setBackend(backend);
    const weight = variable(random([3, 37], 1));
    const velocity = variable(random([3, 37], 2));
    const copy = weight.clone();
    const original = Float32Array.from(copy.dataSync());
    for (const seed of [3, 4]) {
      const gradient = random([3, 37], seed);
      sgdMomentumUpdate([weight], [gradient], [velocity], { learningRate: 0.1, momentum: 0.9 });
      gradient.dispose();
    }
    expect(Float32Array.from(copy.dataSync())).toEqual(original);
    results.push(Float32Array.from(weight.dataSync()), Float32Array.from(velocity.dataSync()));
    for (const t of [weight, velocity, copy]) t.dispose();
  }
  const [cpuWeight = [], cpuVelocity = [], weight = [], velocity = []] = results;
  // The same operations in the same order: only a fused multiply-add, which does not round the product, can differ. Two steps round a
  // velocity four times and a weight four times more; from values below 1 they reach 0.9 (0.9 + 1) + 1 and 1 + 0.1 (1.9 + 2.71).
  const allowed = (magnitude: number) =>
    allowedDifferences(new Array(weight.length).fill(magnitude), fused ? 8 : 0);
  expect(excess(velocity, cpuVelocity, allowed(2.71))).toBeLessThanOrEqual(1);
  expect(excess(weight, cpuWeight, allowed(1.461))).toBeLessThanOrEqual(1);
});
