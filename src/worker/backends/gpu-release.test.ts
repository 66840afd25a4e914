// In Chromium, on SwiftShader's WebGL and WebGPU (vitest.kernels.config.ts); Node has neither, so there it is skipped.

import { backend, findBackendFactory, setBackend, square, tensor1d } from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { told as messageFor } from './telling.ts';
import '../../tfjs-backend-simd/test-support/register.ts';
import type { SetUp } from './backend.ts';
import { webgl } from './webgl.ts';
import { webgpu } from './webgpu.ts';

/** Once is enough: no kernel of simd takes part. */
const build = inject('kernelBuild');
const wanted = build === 'relaxed';
const hasWebGl = wanted && (await webgl.probe()).usable;
const hasWebGpu = wanted && (await webgpu.probe()).usable;
const reason = build === 'plain' ? 'tested beside the other build' : 'not here';
const title = (name: string, there: boolean) => (there ? name : `${name} (skipped: ${reason})`);

const told: string[] = [];
const surroundings = { onLost: (message: string) => told.push(message), giveWay: undefined };

afterEach(() => {
  told.length = 0;
});

describe.skipIf(!hasWebGl)(title('webgl', hasWebGl), () => {
  /** Sets a backend up and gives the context that TF.js computes on, with the event of its loss. */
  async function setUpWebGl() {
    const setUp: SetUp = await webgl.register(surroundings, 0);
    expect(await setBackend('webgl')).toBe(true);
    const { MathBackendWebGL } = await import('@tensorflow/tfjs-backend-webgl');
    const current = backend();
    if (!(current instanceof MathBackendWebGL)) throw new Error('webgl is not the current backend.');
    const { gl } = current.gpgpu;
    const lost = new Promise((resolve) => gl.canvas.addEventListener('webglcontextlost', resolve));
    return { setUp, gl, lost };
  }

  it('frees its context when it is released, and tells nobody', async () => {
    const { setUp, gl, lost } = await setUpWebGl();
    setUp.release();
    await lost;
    expect(gl.isContextLost()).toBe(true);
    expect(findBackendFactory('webgl')).toBeNull();
    expect(told).toEqual([]);
  });

  it('leaves the one alone that has taken its place, whose loss counts', async () => {
    const first = await setUpWebGl();
    const second = await setUpWebGl();
    first.setUp.release();
    await first.lost;
    expect([...(await square(tensor1d([1, 2])).data())]).toEqual([1, 4]);
    expect(told).toEqual([]);
    second.gl.getExtension('WEBGL_lose_context')?.loseContext();
    await second.lost;
    expect(told).toEqual([messageFor('backend/webgl-lost')]);
    second.setUp.release();
  });
});

describe.skipIf(!hasWebGpu)(title('webgpu', hasWebGpu), () => {
  async function setUpWebGpu() {
    const setUp: SetUp = await webgpu.register(surroundings, 0);
    expect(await setBackend('webgpu')).toBe(true);
    const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu');
    const current = backend();
    if (!(current instanceof WebGPUBackend)) throw new Error('webgpu is not the current backend.');
    return { setUp, device: current.device };
  }

  it('frees its device when it is released, tells nobody, and leaves the one alone that has taken its place', async () => {
    const first = await setUpWebGpu();
    const second = await setUpWebGpu();
    first.setUp.release();
    expect((await first.device.lost).reason).toBe('destroyed');
    expect([...(await square(tensor1d([1, 2])).data())]).toEqual([1, 4]);
    second.setUp.release();
    expect((await second.device.lost).reason).toBe('destroyed');
    expect(findBackendFactory('webgpu')).toBeNull();
    expect(told).toEqual([]);
  });
});
