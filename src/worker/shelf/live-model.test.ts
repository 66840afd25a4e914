/** Moves of the model, on backends like `cpu` under the names of others. */
import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { simpleCnn } from '../../core/network/presets.ts';
import { tensorOf } from '../../core/network/state-dict.ts';
import { type BackendName, defaultSettings } from '../../core/settings/settings.ts';
import { registerQuickBackend } from '../../testing/fakes/quick-backend.ts';
import { parameterNames } from '../../testing/networks/simple-cnn.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import type { Choice, Wish } from '../backends/choose.ts';
import { LiveModel } from './live-model.ts';
import { Model } from './model.ts';

let asked: Wish[];

beforeAll(useCpu);

beforeEach(() => {
  asked = [];
  left = [];
});

afterEach(() => {
  if (tf.findBackendFactory('simd')) tf.removeBackend('simd');
});

/** What becomes of the choices, in order. */
let left: string[];

const taken = (name: BackendName): Choice => ({
  name,
  device: 'a processor',
  reason: 'You chose it.',
  passedOver: [],
  unavailable: false,
  ignoreLoss: () => left.push(`${name}: its loss is ignored`),
  release: () => left.push(`${name}: released`),
});

async function choose(wish: Wish): Promise<Choice> {
  asked.push(wish);
  const name = wish.backend === 'simd' ? 'simd' : 'cpu';
  left.push(`${name}: chosen`);
  if (name === 'simd') registerQuickBackend(name);
  await tf.setBackend(name);
  return taken(name);
}

async function liveModelFor(wish: Wish): Promise<LiveModel> {
  const choice = await choose(wish);
  asked = [];
  return new LiveModel(Model.initialised(0, simpleCnn), choice, wish, choose);
}

const onTwo: Wish = { backend: 'simd', threads: 2 };

describe('another number of threads', () => {
  it('makes simd anew; weights, step and the order of the images go on', async () => {
    const live = await liveModelFor(onTwo);
    const before = live.model;
    before.step = 7;
    before.random.random32();
    const state = await live.state();
    expect(live.changeFor({ ...onTwo, threads: 1 })).toBe('threads');
    await live.moveTo({ ...onTwo, threads: 1 });
    expect(asked).toEqual([{ backend: 'simd', threads: 1 }]);
    const { model } = live;
    expect(model).not.toBe(before);
    expect([model.step, model.random, model.origin]).toEqual([7, before.random, before.origin]);
    const moved = await live.state();
    for (const name of parameterNames) expect(tensorOf(moved, name), name).toEqual(tensorOf(state, name));
  });

  it('changes nothing where simd does not run, until it does', async () => {
    const live = await liveModelFor({ backend: 'cpu', threads: 2 });
    expect(live.changeFor({ backend: 'cpu', threads: 1 })).toBeUndefined();
    await live.moveTo({ backend: 'cpu', threads: 1 });
    expect(asked).toEqual([]);
    expect(live.changeFor({ backend: 'simd', threads: 1 })).toBe('backend');
    await live.moveTo({ backend: 'simd', threads: 1 });
    expect(asked).toEqual([{ backend: 'simd', threads: 1 }]);
    expect(live.backend).toBe('simd');
  });
});

it('listens no longer to the backend that it leaves, and releases it once the next one stands', async () => {
  const live = await liveModelFor(onTwo);
  await live.moveTo({ backend: 'cpu', threads: 0 });
  expect(left).toEqual(['simd: chosen', 'simd: its loss is ignored', 'cpu: chosen', 'simd: released']);
});

it('knows what was wished for of a backend, and nothing else of the settings', async () => {
  const live = await liveModelFor({ ...defaultSettings, backend: 'cpu' });
  expect(live.wish).toEqual({ backend: 'cpu', threads: 0 });
  await live.moveTo({ ...defaultSettings, ...onTwo });
  expect(live.wish).toEqual(onTwo);
});

it('makes the same backend anew when told to, once', async () => {
  const live = await liveModelFor(onTwo);
  await live.moveTo(onTwo);
  expect(asked).toEqual([]);
  live.renewBackend();
  await live.moveTo(onTwo);
  await live.moveTo(onTwo);
  expect(asked).toEqual([onTwo]);
});

it('lets a model be replaced and read only between moves', async () => {
  const live = await liveModelFor(onTwo);
  const moving = live.moveTo({ ...onTwo, threads: 1 });
  const other = live.replace(() => Model.initialised(5, simpleCnn));
  const moved = live.moveTo({ ...onTwo, threads: 3 });
  const state = await live.state();
  await Promise.all([moving, other, moved]);
  expect(asked.map(({ threads }) => threads)).toEqual([1, 3]);
  expect(live.model.seed).toBe(5);
  const expected = await Model.initialised(5, simpleCnn).network.state();
  expect(tensorOf(state, 'fc2.bias')).toEqual(tensorOf(expected, 'fc2.bias'));
});

it('lets several work with the model at once, and moves it when all have done', async () => {
  const live = await liveModelFor(onTwo);
  const done: string[] = [];
  let finish: () => void = () => undefined;
  const long = live.use(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    done.push('long');
  });
  await live.use(() => Promise.resolve(done.push('quick')));
  const moving = live.moveTo({ backend: 'cpu', threads: 0 }).then(() => done.push('moved'));
  const afterwards = live.use(() => Promise.resolve(done.push(`on ${tf.getBackend()}`)));
  expect(done).toEqual(['quick']);
  finish();
  await Promise.all([long, moving, afterwards]);
  expect(done.slice(0, 2)).toEqual(['quick', 'long']);
  expect(done.slice(2).sort()).toEqual(['moved', 'on cpu']);
});

it('goes on after work that failed', async () => {
  const live = await liveModelFor(onTwo);
  await expect(live.use(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await live.moveTo({ backend: 'cpu', threads: 0 });
  expect(live.backend).toBe('cpu');
});
