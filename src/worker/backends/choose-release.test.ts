/** What becomes of a backend that was set up and is not used, or no longer. */
import { findBackendFactory, registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type AcceleratedName,
  accelerated,
  candidate,
  candidates,
  holdsNothing,
  registerLiar,
} from '../../testing/fakes/backend-candidates.ts';
import { registerQuickBackend } from '../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import type { Backend } from './backend.ts';
import { chooseBackend } from './choose.ts';

beforeAll(useCpu);

afterEach(() => {
  for (const name of accelerated) if (findBackendFactory(name)) removeBackend(name);
});

const choose = (among: readonly Backend[]) =>
  chooseBackend({ backend: 'auto', threads: 0 }, { onLost: () => undefined, giveWay: undefined }, among);

describe('what a candidate holds', () => {
  /** Candidates that note when they are released. */
  function noting() {
    const released: AcceleratedName[] = [];
    const note = (name: AcceleratedName, register: () => void = () => registerQuickBackend(name)) =>
      candidate(name, {
        register: () => {
          register();
          return Promise.resolve({ release: () => released.push(name) });
        },
      });
    return { released, note };
  }

  it('is given back at once where the candidate is passed over, and not before the end where it is taken', async () => {
    const { released, note } = noting();
    const broken = note('webgpu', () =>
      registerBackend('webgpu', () => Promise.reject(new Error('No device'))),
    );
    const liar = note('webgl', () => registerLiar('webgl', 'Conv2DBackpropFilter'));
    const choice = await choose(candidates(broken, liar, note('simd')));
    expect(choice.name).toBe('simd');
    expect(released).toEqual(['webgpu', 'webgl']);
    choice.release();
    expect(released).toEqual(['webgpu', 'webgl', 'simd']);
  });

  it('keeps nobody from going on where it cannot be given back', async () => {
    const warnings = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const stubborn = candidate('simd', {
      register: () => {
        registerLiar('simd', 'Conv2DBackpropFilter');
        return Promise.resolve({
          release: () => {
            throw new Error('The driver crashed.');
          },
        });
      },
    });
    const choice = await choose(candidates(stubborn));
    expect(choice.name).toBe('cpu');
    expect(warnings).toHaveBeenCalledWith(expect.stringContaining('simd'), new Error('The driver crashed.'));
    warnings.mockRestore();
  });
});

describe('a device that is lost', () => {
  /** A webgl whose device can be lost, and what is told of it. */
  function losing(whileTried: boolean) {
    const told: string[] = [];
    let lose: (message: string) => void = () => undefined;
    const backend = candidate('webgl', {
      register: ({ onLost }) => {
        lose = onLost;
        registerQuickBackend('webgl');
        if (whileTried) onLost('The WebGL context was lost.');
        return Promise.resolve(holdsNothing);
      },
    });
    const surroundings = { onLost: (message: string) => told.push(message), giveWay: undefined };
    const chosen = chooseBackend({ backend: 'auto', threads: 0 }, surroundings, candidates(backend));
    return { chosen, told, lose: () => lose('The WebGL context was lost.') };
  }

  it('is told of the one that was taken', async () => {
    const { chosen, told, lose } = losing(false);
    await chosen;
    lose();
    expect(told).toEqual(['The WebGL context was lost.']);
  });

  it('passes over the one that is being tried, and nobody is told then or later', async () => {
    const { chosen, told, lose } = losing(true);
    const { name, passedOver: past } = await chosen;
    lose();
    expect(name).toBe('cpu');
    expect(past).toContainEqual({ name: 'webgl', reason: 'The WebGL context was lost.' });
    expect(told).toEqual([]);
  });

  it.each(['ignoreLoss', 'release'] as const)('is no news after %s', async (leave) => {
    const { chosen, told, lose } = losing(false);
    (await chosen)[leave]();
    lose();
    expect(told).toEqual([]);
  });
});
