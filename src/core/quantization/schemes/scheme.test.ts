import { expect, it } from 'vitest';
import { simpleCnn } from '../../../core/network/presets.ts';
import { layerNames } from '../../../testing/networks/simple-cnn.ts';
import { told } from '../telling.ts';
import { checkLayers, type Scheme, SchemeError, schemeName, shortSchemeName } from './scheme.ts';

const static8: Scheme = {
  kind: 'static',
  granularity: 'per-channel',
  observer: 'mse',
  calibrationImages: 256,
  layers: layerNames,
};

it.each<[string, Scheme]>([
  ['dynamic int8, per tensor', { kind: 'dynamic', granularity: 'per-tensor', layers: ['fc1', 'fc2'] }],
  ['dynamic int8, per channel, fc2', { kind: 'dynamic', granularity: 'per-channel', layers: ['fc2'] }],
  [
    'weight-only 4-bit affine, per group of 32, fc1 and fc2',
    { kind: 'weightOnly', bits: 4, symmetric: false, granularity: 'per-group-32', layers: ['fc1', 'fc2'] },
  ],
  ['static int8, per channel, MSE over 256 images', static8],
])('says in a few words: %s', (name, scheme) => {
  expect(schemeName(scheme, simpleCnn)).toBe(name);
});

it('calls eight bits int8 whatever the kind, and fewer by their number', () => {
  const weights = {
    kind: 'weightOnly',
    symmetric: true,
    granularity: 'per-tensor',
    layers: ['fc1'],
  } as const;
  expect(shortSchemeName(static8)).toBe('int8');
  expect(shortSchemeName({ ...weights, bits: 8 })).toBe('int8');
  expect(shortSchemeName({ ...weights, bits: 3 })).toBe('3-bit');
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
