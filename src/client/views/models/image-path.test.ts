import { expect, it } from 'vitest';
import type { NetworkSpec } from '../../../core/network/spec.ts';
import { areOneNetwork, contestAt, stagePairs } from './image-path.ts';

const spec: NetworkSpec = {
  side: 2,
  channels: 1,
  classes: 2,
  blocks: [{ kind: 'conv', filters: 1, kernel: 1 }, { kind: 'pool' }],
};
const way = { image: Float32Array.of(0, 1, 2, 3), asked: undefined };
const path = (convolution: number[], logits: number[]) => ({
  spec,
  outputs: [Float32Array.from(convolution), Float32Array.from(logits)],
  chosen: undefined,
});
const baseline = path([-1, 2, 3, 1], [4, -5]);
const candidate = path([-2, 2.5, 2, 1], [4.5, -5]);

it('sets both models side by side, with their range and their difference', () => {
  const pairs = stagePairs({ ...way, baseline, candidate });
  expect(pairs.map(({ stage }) => stage.name)).toEqual(['image', 'conv1', 'pool1', 'fc1']);
  expect(pairs.map(({ lowest, highest }) => [lowest, highest])).toEqual([
    [0, 3],
    [0, 3],
    [0, 3],
    [-5, 4.5],
  ]);
  expect(pairs.map(({ difference }) => [...(difference?.values ?? [])])).toEqual([
    [0, 0, 0, 0],
    [0, 0.5, -1, 0],
    [-0.5],
    [0.5, 0],
  ]);
  expect(pairs.map(({ farthest }) => farthest)).toEqual([0, 1, 0.5, 0.5]);
});

it('shows one model alone where there is no other, or the other is another network', () => {
  const alone = stagePairs({ ...way, baseline, candidate: undefined });
  expect(alone[1]).toMatchObject({ difference: undefined, farthest: 0, highest: 3 });
  const other = { ...candidate, spec: { ...spec, blocks: [] }, outputs: [Float32Array.of(1, 2)] };
  expect(areOneNetwork({ ...way, baseline, candidate })).toBe(true);
  expect(areOneNetwork({ ...way, baseline, candidate: other })).toBe(false);
  expect(stagePairs({ ...way, baseline, candidate: other }).map(({ models }) => Object.keys(models))).toEqual(
    Array(4).fill(['float']),
  );
});

it('names the four values of which a pooled one is the largest; another one may win in the other model', () => {
  const pairs = stagePairs({ ...way, baseline, candidate });
  const place = { channel: 0, row: 0, column: 0 };
  const winner = (model: 'float' | 'int8') =>
    contestAt(pairs, model, 2, place)?.candidates.find(({ won }) => won);
  expect(winner('float')).toEqual({ place: { channel: 0, row: 1, column: 0 }, value: 3, won: true });
  expect(winner('int8')).toEqual({ place: { channel: 0, row: 0, column: 1 }, value: 2.5, won: true });
  expect(contestAt(pairs, 'float', 1, place)).toBeUndefined();
});
