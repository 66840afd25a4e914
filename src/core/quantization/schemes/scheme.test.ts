import { expect, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { layerNames } from '../../../testing/networks/simple-cnn.ts';
import { told } from '../telling.ts';
import { checkLayers, type Scheme, SchemeError, schemeName } from './scheme.ts';

const static8: Scheme = {
  kind: 'static',
  granularity: 'per-channel',
  observer: 'mse',
  calibrationImages: 256,
  layers: layerNames,
};

const perTensor = told('schemes/per-tensor');
const perChannel = told('schemes/per-channel');

it.each<[string, Scheme]>([
  [
    told('schemes/dynamic', { weights: perTensor }),
    { kind: 'dynamic', granularity: 'per-tensor', layers: ['fc1', 'fc2'] },
  ],
  [
    told('schemes/of-layers', {
      scheme: told('schemes/dynamic', { weights: perChannel }),
      layers: 'fc2',
    }),
    { kind: 'dynamic', granularity: 'per-channel', layers: ['fc2'] },
  ],
  [
    told('schemes/of-layers', {
      scheme: told('schemes/weight-only-affine', {
        bits: 4,
        weights: told('schemes/per-group', { size: '32' }),
      }),
      layers: told('schemes/and', { one: 'fc1', next: 'fc2' }),
    }),
    { kind: 'weightOnly', bits: 4, symmetric: false, granularity: 'per-group-32', layers: ['fc1', 'fc2'] },
  ],
  [
    told('schemes/of-layers', {
      scheme: told('schemes/mixed-affine', { widths: '3 2', weights: perTensor }),
      layers: told('schemes/and', { one: 'fc1', next: 'fc2' }),
    }),
    { kind: 'weightOnly', bits: [3, 2], symmetric: false, granularity: 'per-tensor', layers: ['fc1', 'fc2'] },
  ],
  [
    told('schemes/mixed-symmetric', { widths: '3 3 3 2', weights: perChannel }),
    {
      kind: 'weightOnly',
      bits: [3, 3, 3, 2],
      symmetric: true,
      granularity: 'per-channel',
      layers: layerNames,
    },
  ],
  [told('schemes/static-mse', { weights: perChannel, images: 256 }), static8],
])('says in a few words: %s', (name, scheme) => {
  expect(schemeName(scheme, simpleCnn)).toBe(name);
});

it('has a name for each observer, and for a scheme in which no layer takes part', () => {
  expect(schemeName({ ...static8, observer: 'minMax' }, simpleCnn)).toBe(
    told('schemes/static-min-max', { weights: perChannel, images: 256 }),
  );
  expect(schemeName({ ...static8, observer: 'percentile' }, simpleCnn)).toBe(
    told('schemes/static-percentile', { weights: perChannel, images: 256 }),
  );
  expect(schemeName({ ...static8, layers: [] }, simpleCnn)).toBe(
    told('schemes/of-layers', { scheme: schemeName(static8, simpleCnn), layers: '' }),
  );
});

it('is plain data', () => {
  expect(JSON.parse(JSON.stringify(static8))).toEqual(static8);
});

it('refuses a scheme without layers, and convolutions in dynamic quantization', () => {
  expect(() => checkLayers({ ...static8, layers: [] }, simpleCnn)).toThrow(SchemeError);
  expect(() => checkLayers({ kind: 'dynamic', granularity: 'per-tensor', layers: [] }, simpleCnn)).toThrow(
    told('schemes/no-layers', { eligible: 'fc1, fc2' }),
  );
  expect(() =>
    checkLayers({ kind: 'dynamic', granularity: 'per-tensor', layers: ['conv1', 'conv2', 'fc1'] }, simpleCnn),
  ).toThrow(told('schemes/not-dense', { layers: ['conv1', 'conv2'] }));
  expect(() => checkLayers(static8, simpleCnn)).not.toThrow();
  expect(() => checkLayers({ ...static8, layers: ['conv1', 'fc3'] }, simpleCnn)).toThrow(
    told('schemes/unknown-layers', {
      layers: ['fc3'],
      count: 1,
      eligible: ['conv1', 'conv2', 'fc1', 'fc2'],
    }),
  );
});
