import {
  findBackendFactory,
  getBackend,
  memory,
  registerBackend,
  removeBackend,
} from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BackendName } from '../../core/settings/settings.ts';
import {
  type AcceleratedName,
  accelerated,
  candidate,
  candidates,
  found,
  holdsNothing,
  missing,
  registerLiar,
} from '../../testing/fakes/backend-candidates.ts';
import { registerQuickBackend } from '../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import type { Backend } from './backend.ts';
import { chooseBackend } from './choose.ts';
import { relativeDifference } from './self-test.ts';
import { told } from './telling.ts';

beforeAll(useCpu);

afterEach(() => {
  for (const name of accelerated) if (findBackendFactory(name)) removeBackend(name);
});

const choose = (backend: BackendName | 'auto', among: readonly Backend[], threads = 0) =>
  chooseBackend({ backend, threads }, { onLost: () => undefined, giveWay: undefined }, among);

const passedOver = (...names: AcceleratedName[]) =>
  names.map((name) => ({ name, reason: `no ${name} here` }));

describe('auto', () => {
  it.each([
    {
      have: accelerated,
      taken: 'webgpu',
      reason: told('backend/real-gpu', { device: 'the webgpu device' }),
      past: [],
    },
    {
      have: ['webgl', 'simd'],
      taken: 'webgl',
      reason: told('backend/real-gpu', { device: 'the webgl device' }),
      past: ['webgpu'],
    },
    { have: ['simd'], taken: 'simd', reason: told('backend/native-speed'), past: ['webgpu', 'webgl'] },
    { have: [], taken: 'cpu', reason: told('backend/plain-javascript'), past: accelerated },
  ] as const)('takes $taken where there is $have', async ({ have, taken, reason, past }) => {
    const choice = await choose('auto', candidates(...have.map((name) => candidate(name))));
    expect(choice).toMatchObject({ name: taken, unavailable: false, passedOver: passedOver(...past) });
    expect(choice.reason).toBe(reason);
    expect(getBackend()).toBe(taken);
  });

  it('never takes a software renderer', async () => {
    const software = (name: AcceleratedName) =>
      candidate(name, { probe: () => Promise.resolve(found('SwiftShader', true)) });
    const choice = await choose('auto', candidates(software('webgpu'), software('webgl')));
    expect(choice.name).toBe('cpu');
    const reason = told('backend/software', { device: 'SwiftShader' });
    expect(choice.passedOver[0]).toEqual({ name: 'webgpu', reason });
    expect(choice.passedOver[1]).toEqual({ name: 'webgl', reason });
  });
});

describe('a backend chosen by name', () => {
  it('is taken, even on a software renderer', async () => {
    const software = candidate('webgl', { probe: () => Promise.resolve(found('SwiftShader', true)) });
    const choice = await choose('webgl', candidates(candidate('webgpu'), software));
    expect(choice).toMatchObject({
      name: 'webgl',
      device: 'SwiftShader',
      reason: told('backend/chosen'),
      passedOver: [],
      unavailable: false,
    });
  });

  it('that is not there leaves its place to the best of the others, with its reason first', async () => {
    const choice = await choose('simd', candidates());
    expect(choice).toMatchObject({ name: 'cpu', unavailable: true });
    expect(choice.passedOver).toEqual(passedOver('simd', 'webgpu', 'webgl'));
  });
});

describe('a backend is passed over', () => {
  it.each([
    ['when looking for it fails', { probe: () => Promise.reject(new Error('The driver crashed.')) }],
    ['when setting it up fails', { register: () => Promise.reject(new Error('The driver crashed.')) }],
    [
      'when TF.js cannot initialise it',
      {
        register: () => {
          registerBackend('webgl', () => Promise.reject(new Error('No context')));
          return Promise.resolve(holdsNothing);
        },
      },
      told('backend/not-initialised'),
    ],
  ])('%s', async (_, changes, reason = 'The driver crashed.') => {
    const choice = await choose('webgl', candidates(candidate('webgl', changes)));
    expect(choice).toMatchObject({ name: 'cpu', unavailable: true });
    expect(choice.passedOver[0]).toEqual({ name: 'webgl', reason });
  });

  it.each([
    // What a person reads, and the kernel that is wrong: one of training, one of predictions alone.
    [told('backend/gradient-of', { parameter: 'conv1.weight' }), 1, 'Conv2DBackpropFilter'],
    [told('backend/logits'), 2, 'FusedConv2D'],
  ])('when %s is wrong by %d %%, because of its %s', async (what, percent, kernel) => {
    const before = memory().numTensors;
    const liar = candidate('webgl', {
      register: () => {
        registerLiar('webgl', kernel);
        return Promise.resolve(holdsNothing);
      },
    });
    const choice = await choose('auto', candidates(liar));
    expect(choice.name).toBe('cpu');
    const { reason } = choice.passedOver.find(({ name }) => name === 'webgl') ?? {};
    expect(reason).toBe(told('backend/arithmetic-off', { what, percent }));
    expect(memory().numTensors).toBe(before);
  });
});

it('says why of every candidate where none works', async () => {
  await expect(choose('auto', [missing('webgpu'), missing('webgl')])).rejects.toThrow(
    told('backend/none-works', {
      reasons: [
        told('backend/reason', { backend: 'webgpu', reason: 'no webgpu here' }),
        told('backend/reason', { backend: 'webgl', reason: 'no webgl here' }),
      ],
    }),
  );
});

it('hands the wished number of threads to what it tries', async () => {
  const asked: number[] = [];
  const counting = candidate('simd', {
    register: (_onLost, threads) => {
      asked.push(threads);
      registerQuickBackend('simd');
      return Promise.resolve(holdsNothing);
    },
  });
  await choose('auto', candidates(counting), 3);
  await choose('simd', candidates(counting), 0);
  expect(asked).toEqual([3, 0]);
});

describe('the difference between two backends', () => {
  it.each([
    { expected: [4, -8], found: [4, -7], difference: 1 / 8 },
    { expected: [0, 0], found: [0, 0.5], difference: 0.5 },
    { expected: [1], found: [Number.NaN], difference: Number.NaN },
    { expected: [1, 2], found: [1], difference: Number.NaN },
  ])('of $expected and $found is $difference', ({ expected, found: values, difference }) => {
    expect(relativeDifference(Float32Array.from(expected), Float32Array.from(values))).toBe(difference);
  });
});
