import { describe, expect, it } from 'vitest';
import { parseNetwork } from '../../core/network/parse.ts';
import { mnistGeometry, simpleCnn } from '../../core/network/presets.ts';
import type { SweepPoint } from '../quantization/sweep.ts';
import { schemeOf, sweepOf } from './scheme.ts';
import { defaultSettings, type Settings } from './settings.ts';

function settings(changes: Partial<Settings>): Settings {
  return { ...defaultSettings, ...changes };
}

describe('the scheme', () => {
  it("is by default PyTorch's: dynamic int8 of fc1 and fc2, per tensor", () => {
    expect(schemeOf(defaultSettings, simpleCnn)).toEqual({
      kind: 'dynamic',
      granularity: 'per-tensor',
      layers: ['fc1', 'fc2'],
    });
  });

  it('is weight-only as chosen, with groups before channels before the tensor', () => {
    const chosen = settings({ scheme: 'weightOnly', bits: 3, symmetric: false, quantizeConv1: false });
    const expected = { kind: 'weightOnly', bits: 3, symmetric: false, layers: ['conv2', 'fc1', 'fc2'] };
    expect(schemeOf(chosen, simpleCnn)).toEqual({ ...expected, granularity: 'per-tensor' });
    expect(schemeOf({ ...chosen, perChannel: true }, simpleCnn)).toEqual({
      ...expected,
      granularity: 'per-channel',
    });
    expect(schemeOf({ ...chosen, perChannel: true, groupSize: 64 }, simpleCnn)).toEqual({
      ...expected,
      granularity: 'per-group-64',
    });
  });

  it('is static as chosen', () => {
    expect(
      schemeOf(
        settings({ scheme: 'static', observer: 'percentile', calibrationImages: 100, quantizeFc2: false }),
        simpleCnn,
      ),
    ).toEqual({
      kind: 'static',
      granularity: 'per-tensor',
      observer: 'percentile',
      calibrationImages: 100,
      layers: ['conv1', 'conv2', 'fc1'],
    });
  });
});

it('follows the layers of the network', () => {
  const spec = parseNetwork('conv:6:5,pool,conv:16:5,pool,conv:4:1,dense:120,dense:84', mnistGeometry);
  expect(schemeOf(settings({ quantizeFc2: false, quantizeFc8: false }), spec).layers).toEqual(['fc1', 'fc3']);
  const everything = settings({ scheme: 'static', quantizeConv3: false });
  expect(schemeOf(everything, spec).layers).toEqual(['conv1', 'conv2', 'fc1', 'fc2', 'fc3']);
  const alone = sweepOf(everything, spec).flatMap((point) => (point.kind === 'layer' ? point.layer : []));
  expect(alone).toEqual(['conv1', 'conv2', 'conv3', 'fc1', 'fc2', 'fc3']);
});

describe('a sweep', () => {
  const shown = (points: SweepPoint[]) =>
    points.map((point) =>
      point.kind === 'width' ? point.scheme.bits : [point.layer, point.scheme.kind, point.scheme.layers],
    );

  it('tries every width, and then every layer alone at the chosen scheme', () => {
    expect(
      shown(sweepOf(settings({ scheme: 'weightOnly', bits: 2, quantizeConv1: false }), simpleCnn)),
    ).toEqual([
      8,
      7,
      6,
      5,
      4,
      3,
      2,
      ['conv1', 'weightOnly', ['conv1']],
      ['conv2', 'weightOnly', ['conv2']],
      ['fc1', 'weightOnly', ['fc1']],
      ['fc2', 'weightOnly', ['fc2']],
    ]);
  });

  it('keeps what else was chosen', () => {
    const chosen = settings({ scheme: 'weightOnly', symmetric: false, groupSize: 32, quantizeConv1: false });
    const [eight, ...others] = sweepOf(chosen, simpleCnn).map(({ scheme }) => scheme);
    expect(eight).toEqual({ ...schemeOf(chosen, simpleCnn), bits: 8 });
    expect(others.at(-1)).toEqual({ ...schemeOf(chosen, simpleCnn), layers: ['fc2'] });
  });

  it('of dynamic quantization takes the linear layers one at a time', () => {
    expect(shown(sweepOf(defaultSettings, simpleCnn)).slice(7)).toEqual([
      ['fc1', 'dynamic', ['fc1']],
      ['fc2', 'dynamic', ['fc2']],
    ]);
  });

  it('has no widths where all layers are switched off', () => {
    const off = { quantizeConv1: false, quantizeConv2: false, quantizeFc1: false, quantizeFc2: false };
    expect(sweepOf(settings(off), simpleCnn).every(({ kind }) => kind === 'layer')).toBe(true);
  });
});
